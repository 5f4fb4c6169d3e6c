import { settingsOf, standardNotice } from '../../config';
import { service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { columnsOf, editionRows, EDITIONS, WITHOUT_BODY, type EditionRow } from '../editions/edition-rows';
import { notFound, retracted, type Moved } from './page';

interface SlugQuery {
  readonly uid: string;
  readonly locale: string;
  readonly slug: string;
  readonly withBody?: boolean;
}

/**
 * The current edition at a slug, or where it moved. Only a slug that readers have seen leads on: one that stands in a
 * draft alone is not there.
 * @throws NOT_FOUND, or RETRACTED (410) with the notice and the date
 */
export async function editionAt(strapi: Strapi, wanted: SlugQuery): Promise<{ row: EditionRow } | Moved> {
  const { uid, locale, slug } = wanted;
  const place = { targetUid: uid, locale };
  const row = await currentAt(strapi, wanted);
  if (row) return { row };
  const former = await editionRows(strapi).findOne({ where: { ...place, slug }, select: ['documentId', 'locale'] });
  if (former?.locale !== locale) throw notFound();
  const documentId = (await service(strapi, 'slugs').ownerOf({ uid, locale }, slug)) ?? former.documentId;
  const current = await editionRows(strapi).findOne({
    where: { ...place, documentId, isCurrent: true },
    select: ['slug'],
  });
  if (!current) throw await goneFor(strapi, { ...place, documentId });
  // It went out between the two questions; nothing leads to itself.
  if (current.slug === slug) return editionAt(strapi, wanted);
  return { movedTo: current.slug, keys: [`${kindOf(uid)}:${documentId}`] };
}

/** Collations that are usual on MySQL find `The-Ferry` and `EN` too, which is another address and no language. */
async function currentAt(strapi: Strapi, { uid, locale, slug, withBody }: SlugQuery): Promise<EditionRow | undefined> {
  const select = withBody ? ([...WITHOUT_BODY, 'body'] as const) : WITHOUT_BODY;
  const found: EditionRow[] = await strapi.db
    .getConnection(EDITIONS)
    .where({ target_uid: uid, locale, slug, is_current: true })
    .select(columnsOf(select, EDITIONS));
  return found.find((row) => row.slug === slug && row.locale === locale);
}

/** Why the newest edition of a text is not there: it was retracted, or it is simply no longer public. */
async function goneFor(strapi: Strapi, where: { targetUid: string; [column: string]: string }): Promise<Error> {
  const select = ['retractedAt', 'retractionNotice'];
  const last = await editionRows(strapi).findOne({ where, orderBy: { number: 'desc' }, select });
  if (!last?.retractedAt) return notFound();
  return retracted(last.retractionNotice ?? standardNotice(settingsOf(strapi), where.targetUid), last.retractedAt);
}

function kindOf(uid: string): string {
  return uid.slice(uid.lastIndexOf('.') + 1);
}
