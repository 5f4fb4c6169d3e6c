import { AUTHOR } from '../../plugin';
import type { Strapi } from '../../strapi';
import { editionRows, WITHOUT_BODY, type EditionRow } from '../editions/edition-rows';
import { folded } from '../../folded';
import type { AuthorPlace } from './query';

export interface WantedAuthors {
  readonly q?: string;
  readonly role?: string;
  readonly after: AuthorPlace | null;
  readonly limit: number;
}

export interface AuthorPage {
  readonly rows: readonly EditionRow[];
  readonly last: AuthorPlace | null;
}

/** Authors credited in live articles, by sort name. */
export async function publishedAuthors(strapi: Strapi, wanted: WantedAuthors): Promise<AuthorPage> {
  const ids = await idsOf(strapi, wanted);
  const where = { id: { $in: ids.slice(0, wanted.limit) } };
  const found = ids.length === 0 ? [] : await editionRows(strapi).findMany({ where, select: WITHOUT_BODY });
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  const end = rows.at(-1);
  return { rows, last: ids.length > wanted.limit && end ? [end.sortKey, end.documentId] : null };
}

/** The order is the database's own, so the page is kept in the order of its ids. */
async function idsOf({ db }: Strapi, { q, role, after, limit }: WantedAuthors): Promise<number[]> {
  const query = db
    .getConnection('editorial_editions as base')
    .where({ 'base.target_uid': AUTHOR, 'base.is_current': true });
  const credits = db
    .getConnection('editorial_edition_links as credit')
    .where({ 'credit.kind': 'author', 'credit.is_current': true, ...(role && { 'credit.role': role }) });
  query.whereExists(credits.select('credit.id').whereRaw('?? = ??', ['credit.target', 'base.document_id']));
  for (const word of folded(q ?? '').split(' ')) {
    query.whereRaw("?? like ? escape '!'", ['base.search_key', `%${word.replace(/[!%_]/g, '!$&')}%`]);
  }
  if (after) {
    const [sortKey, documentId] = after;
    query.where('base.sort_key', '>=', sortKey);
    query.where((either) => {
      either.where('base.sort_key', '>', sortKey).orWhere('base.document_id', '>', documentId);
    });
  }
  query.select('base.id').limit(limit + 1);
  const found: { id: number }[] = await query.orderBy(['base.sort_key', 'base.document_id']);
  return found.map((row) => row.id);
}
