import { ARTICLE, AUTHOR, service } from '../../plugin';
import { inTransaction, isLocalised, rows, type Row } from '../../strapi';
import type { Key } from '../../workflow/key';
import { liveText } from '../../workflow/texts/texts';
import { addEditions, replaceLinks } from './add-editions';
import type { DeliveryDesk } from '../desk';
import { areLinks } from './edition-links';
import { editionRows, linkRows, type EditionRow } from './edition-rows';
import { endEdition, placeOf, write } from './editions';
import { isSigned, macOf } from './seal';
import { asItWasSigned } from './signed';

/** What readers got that is not what the published row says. */
export interface Difference extends Key {
  /** Columns of the edition, `signature`, `links`; `missing`, or `not published`. */
  readonly what: readonly string[];
}

export interface Rebuilt {
  readonly editions: number;
  readonly of: number;
}

/** Profiles first: articles are signed by them. */
const TYPES = [AUTHOR, ARTICLE];

const AT_ONCE = 200;

/** Columns that the published row decides on. */
const DERIVED = ['slug', 'title', 'sortKey', 'searchKey', 'content', 'body', 'digest'] as const;

/**
 * Makes every current edition again from its published row, in its place: its number and dates stay, and so do the
 * profiles it was signed by, which the row does not know. Makes the index for searches anew as well.
 */
export async function rebuildEditions(
  desk: DeliveryDesk,
  onProgress: (done: Rebuilt) => void = () => {},
): Promise<Rebuilt & { readonly differences: readonly Difference[] }> {
  const keys = (await Promise.all(TYPES.map((uid) => keysOf(desk, uid)))).flat();
  const differences: Difference[] = [];
  for (const [at, key] of keys.entries()) {
    const what = await inTransaction(desk.strapi, () => rebuildOne(desk, key));
    if (what.length > 0) differences.push({ ...key, what });
    onProgress({ editions: at + 1, of: keys.length });
  }
  await service(desk.strapi, 'search').rebuild();
  return { editions: keys.length, of: keys.length, differences };
}

/** Of everything that is published or that readers get. */
async function keysOf({ strapi }: DeliveryDesk, uid: string): Promise<Key[]> {
  const found = new Map<string, Key>();
  const add = ({ documentId, locale }: Pick<Row, 'documentId' | 'locale'>) => {
    const key = { uid, documentId, locale: isLocalised(strapi, uid) ? (locale ?? '') : '' };
    found.set(`${documentId}/${key.locale}`, key);
  };
  const select = ['id', 'documentId', 'locale'];
  for (const [query, where] of [
    [rows(strapi, uid), { publishedAt: { $notNull: true } }],
    [editionRows(strapi), { targetUid: uid, isCurrent: true }],
  ] as const) {
    for (let last = 0; ;) {
      const some = await query.findMany({
        where: { ...where, id: { $gt: last } },
        select,
        orderBy: 'id',
        limit: AT_ONCE,
      });
      some.forEach(add);
      if (some.length < AT_ONCE) break;
      last = some.at(-1)?.id ?? last;
    }
  }
  return [...found.values()];
}

async function rebuildOne(desk: DeliveryDesk, key: Key): Promise<string[]> {
  const { strapi } = desk;
  const at = desk.now().toISOString();
  const [last, ...others] = await editionRows(strapi).findMany({
    where: { ...placeOf(key), isCurrent: true },
    orderBy: { number: 'desc' },
  });
  for (const one of others) await endEdition(strapi, one, at);
  const live = await liveText(strapi, key);
  if (!live) {
    if (last) await endEdition(strapi, last, at);
    return last ? ['not published'] : [];
  }
  if (!last) return makeMissing(desk, key, live, at);
  const { links, ...written } = await write(strapi, key.uid, live.row, { at, previous: readable(last) });
  const made = { ...written, content: asItWasSigned(written.content, last.content), digest: live.digest };
  const what: string[] = DERIVED.filter((name) => made[name] !== last[name]);
  if (what.length === 0 && !isSigned(strapi, last)) what.push('signature');
  if (what.length > 0)
    await editionRows(strapi).updateMany({
      where: { id: last.id },
      data: { ...made, changedAt: at, mac: macOf(strapi, { ...last, ...made }) },
    });
  if (!areLinks(await linkRows(strapi).findMany({ where: { editionId: last.id } }), last, links)) {
    await replaceLinks(strapi, last, links);
    what.push('links');
  }
  return others.length > 0 ? [...what, 'not published'] : what;
}

type Live = NonNullable<Awaited<ReturnType<typeof liveText>>>;

async function makeMissing({ strapi }: DeliveryDesk, key: Key, live: Live, at: string): Promise<string[]> {
  const where = placeOf(key);
  const previous = await editionRows(strapi).findOne({ where, orderBy: { number: 'desc' } });
  const { links, ...written } = await write(strapi, key.uid, live.row, {
    at,
    previous: previous && readable(previous),
  });
  const first = live.row.publishedAt ? new Date(live.row.publishedAt).toISOString() : at;
  const dates = { publishedAt: previous?.publishedAt ?? first, modifiedAt: first, changedAt: at };
  const number = (previous?.number ?? 0) + 1;
  await addEditions(strapi, [
    { row: { ...where, ...written, ...dates, number, digest: live.digest, isCurrent: true, eventSeq: null }, links },
  ]);
  return ['missing'];
}

/** What is no JSON any more tells nothing of before. */
function readable(row: EditionRow): EditionRow | null {
  try {
    JSON.parse(row.content);
    return row;
  } catch {
    return null;
  }
}
