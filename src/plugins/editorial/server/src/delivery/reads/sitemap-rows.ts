import { ARTICLE, AUTHOR } from '../../plugin';
import type { Strapi } from '../../strapi';
import { columnsOf, editionRows, EDITIONS, type EditionRow } from '../editions/edition-rows';

/** The most addresses in one sitemap. Source: https://www.sitemaps.org/protocol.html */
const MOST = 50_000;

/** Where there are several each has this many, and room for the languages of its last document, which stay together. */
const IN_EACH = 45_000;

/** Rows of one query: SQLite lets nobody else in before it has answered. */
const AT_ONCE = 2_500;

const COLUMNS = ['targetUid', 'documentId', 'locale', 'slug', 'title', 'publishedAt', 'modifiedAt'] as const;

export type PublicPage = Pick<EditionRow, (typeof COLUMNS)[number]>;

/** Kinds of documents that have a page, in the order in which sitemaps name them. */
const KINDS = [ARTICLE, AUTHOR];

/** How many sitemaps it takes to name every public page. */
export async function countSitemaps(strapi: Strapi): Promise<number> {
  const counts = await Promise.all(KINDS.map((uid) => countOf(strapi, uid)));
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > MOST ? Math.ceil(all / IN_EACH) : 1;
}

/** Everything public that has a page, languages of one document side by side; `page` from 1, null for all of it. */
export async function publicPages(strapi: Strapi, page: number | null): Promise<readonly PublicPage[]> {
  const found: PublicPage[] = [];
  let [from, to] = page === null ? [0, Infinity] : [(page - 1) * IN_EACH, page * IN_EACH];
  for (const uid of KINDS) {
    const count = await countOf(strapi, uid);
    if (from < count && to > 0) found.push(...(await between(strapi, uid, { from, to: Math.min(to, count) })));
    [from, to] = [Math.max(0, from - count), to - count];
  }
  return found;
}

/** Articles first published since an instant, in any language, newest first. */
export function articlesSince(strapi: Strapi, since: string, limit: number): Promise<readonly PublicPage[]> {
  return editionRows(strapi).findMany({
    where: { targetUid: ARTICLE, isCurrent: true, publishedAt: { $gte: since } },
    select: COLUMNS,
    orderBy: [{ publishedAt: 'desc' }, { documentId: 'desc' }],
    limit,
  });
}

function countOf(strapi: Strapi, targetUid: string): Promise<number> {
  return editionRows(strapi).count({ where: { targetUid, isCurrent: true } });
}

/** From the document in one place up to the document in another, by its name, some rows at a time. */
async function between(strapi: Strapi, uid: string, { from, to }: { from: number; to: number }): Promise<PublicPage[]> {
  const [first, end] = [await documentAt(strapi, uid, from), await documentAt(strapi, uid, to)];
  const found: PublicPage[] = [];
  for (let next = first; next !== null;) {
    const rows = await rowsFrom(strapi, uid, { next, end });
    // Its other languages may come with the next ones.
    const last = rows.length === AT_ONCE ? (rows.at(-1)?.documentId ?? null) : null;
    found.push(...(last === null ? rows : rows.filter(({ documentId }) => documentId !== last)));
    next = last;
  }
  return found;
}

/** Counted along an index, without a look at the rows; null past the last. */
async function documentAt(strapi: Strapi, uid: string, place: number): Promise<string | null> {
  const query = currentOf(strapi, uid).select('document_id').orderBy('document_id').offset(place).limit(1);
  const found: { document_id: string }[] = await query;
  return found[0]?.document_id ?? null;
}

/** The first of a document's languages is its first row, so that both places lie between documents. */
function rowsFrom(
  strapi: Strapi,
  uid: string,
  { next, end }: { readonly next: string; readonly end: string | null },
): Promise<PublicPage[]> {
  const query = currentOf(strapi, uid).where('document_id', '>=', next);
  if (end !== null) query.where('document_id', '<', end);
  return query
    .select(columnsOf(COLUMNS, EDITIONS))
    .orderBy([{ column: 'document_id' }, { column: 'locale' }])
    .limit(AT_ONCE);
}

function currentOf({ db }: Strapi, uid: string) {
  return db.getConnection(EDITIONS).where({ target_uid: uid, is_current: true });
}
