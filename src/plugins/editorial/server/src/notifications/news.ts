import type { News } from '../../../domain/notices/letter';
import type { Caller } from '../actor';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { keyText, together } from '../workflow/key';
import { nameAccounts } from '../workflow/record/names';
import { keyOfNotice, type NoticeRow } from './notice-rows';

/** Somebody acted, and not a script or a token. */
const PERSON = /^(?:admin|user):/;

/**
 * What notices say, for those of which the caller may see the text as things are now; by the notice's id. Titles and
 * names are those of now: nothing of a text is kept here but what was said.
 */
export async function newsFor(
  strapi: Strapi,
  notices: readonly NoticeRow[],
  caller: Caller,
): Promise<ReadonlyMap<number, News>> {
  const keys = [...new Map(notices.map(keyOfNotice).map((key) => [keyText(key), key])).values()];
  const seen = new Set<string>();
  for (const { where, keys: group } of together(keys)) {
    const place = { uid: where.targetUid, locale: where.locale };
    const readable = new Set(await service(strapi, 'drafts').readable(place, where.documentId.$in, caller));
    for (const key of group) if (readable.has(key.documentId)) seen.add(keyText(key));
  }
  const shown = notices.filter((notice) => seen.has(keyText(keyOfNotice(notice))));
  const titles = await service(strapi, 'workflow').titles(keys.filter((key) => seen.has(keyText(key))));
  const names = await nameAccounts(
    strapi,
    shown.flatMap(({ actor }) => (actor && PERSON.test(actor) ? [actor] : [])),
  );
  return new Map(
    shown.map((notice) => {
      const { id, kind, actor, detail } = notice;
      const title = titles.get(keyText(keyOfNotice(notice))) ?? '';
      return [id, { kind, title, name: names.get(actor ?? '') ?? null, detail }];
    }),
  );
}
