import { ARTICLE } from '../plugin';
import type { Strapi } from '../strapi';
import { columnsOf, EDITIONS, WITHOUT_BODY, type EditionRow, type LinkKind } from './edition-rows';
import type { ArticlePlace } from './query';

export interface Filter {
  readonly kind: LinkKind;
  /** Any of these. */
  readonly targets: readonly string[];
  readonly role?: string;
}

export interface Newest {
  readonly locale: string;
  /** All of these. The first is what the list is read along, so it should let the fewest through. */
  readonly filters: readonly Filter[];
  readonly after: ArticlePlace | null;
  readonly limit: number;
  readonly withBody?: boolean;
}

export interface EditionPage {
  readonly rows: readonly EditionRow[];
  readonly last: ArticlePlace | null;
}

/** Current editions of articles, newest first; `last` is where the next page starts, null on the last one. */
export async function newestArticles(strapi: Strapi, wanted: Newest): Promise<EditionPage> {
  const found: EditionRow[] = await strapi.db
    .getConnection(EDITIONS)
    .join(idsOf(strapi, wanted).as('page'), 'page.id', `${EDITIONS}.id`)
    .select(columnsOf(columnsFor(wanted), EDITIONS));
  const rows = found.sort(newestFirst).slice(0, wanted.limit);
  const end = rows.at(-1);
  return { rows, last: found.length > wanted.limit && end ? [end.publishedAt, end.documentId] : null };
}

/** Editions in the order of their ids; one that has ended meanwhile is left out. */
export async function editionsInOrder(
  strapi: Strapi,
  ids: readonly number[],
  wanted: Pick<Newest, 'withBody'> = {},
): Promise<EditionRow[]> {
  if (ids.length === 0) return [];
  const found: EditionRow[] = await strapi.db
    .getConnection(EDITIONS)
    .whereIn('id', [...ids])
    .where('is_current', true)
    .select(columnsOf(columnsFor(wanted), EDITIONS));
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
}

function columnsFor({ withBody = false }: Pick<Newest, 'withBody'>): readonly (keyof EditionRow)[] {
  return withBody ? [...WITHOUT_BODY, 'body'] : WITHOUT_BODY;
}

function newestFirst(a: EditionRow, b: EditionRow): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.documentId < b.documentId ? 1 : -1;
}

/** One more than the limit, so that it is known whether there is more. */
function idsOf(strapi: Strapi, { locale, filters, after, limit }: Newest): SqlQuery {
  const [first, ...others] = filters;
  const query = first ? linkedTo(strapi, 'base', first) : editionsOf(strapi);
  const id = first ? 'base.edition_id' : 'base.id';
  for (const [index, filter] of others.entries()) {
    const name = `other_${index}`;
    query.whereExists(
      linkedTo(strapi, name, filter)
        .select(`${name}.id`)
        .whereRaw('?? = ??', [`${name}.edition_id`, id]),
    );
  }
  if (after) fromThere(query, after);
  query.where({ 'base.locale': locale, 'base.is_current': true }).limit(limit + 1);
  query.distinct(`${id} as id`, 'base.published_at', 'base.document_id');
  return query.orderBy([
    { column: 'base.published_at', order: 'desc' },
    { column: 'base.document_id', order: 'desc' },
  ]);
}

type SqlQuery = ReturnType<typeof editionsOf>;

function editionsOf(strapi: Strapi) {
  return strapi.db.getConnection(`${EDITIONS} as base`).where('base.target_uid', ARTICLE);
}

function linkedTo(strapi: Strapi, name: string, { kind, targets, role }: Filter) {
  const query = strapi.db.getConnection(`editorial_edition_links as ${name}`).where(`${name}.kind`, kind);
  query.whereIn(`${name}.target`, [...targets]);
  return role === undefined ? query : query.where(`${name}.role`, role);
}

/** Written so that the three columns of the index are walked from one place on, in every database. */
function fromThere(query: SqlQuery, [publishedAt, documentId]: ArticlePlace): void {
  query.where('base.published_at', '<=', publishedAt);
  query.where((either) => {
    either.where('base.published_at', '<', publishedAt).orWhere('base.document_id', '<', documentId);
  });
}
