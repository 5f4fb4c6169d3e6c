import { ARTICLE } from '../../plugin';
import type { SqlQuery, Strapi } from '../../strapi';
import { columnsOf, EDITIONS, WITHOUT_BODY, type EditionRow, type LinkKind } from '../editions/edition-rows';
import { allOfThem } from './overtaken';
import type { ArticlePlace } from './query';
import { whereSpelt } from './to-the-letter';

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
}

export interface NewestPage {
  /** Of editions, newest first. */
  readonly ids: readonly number[];
  /** Where the next page starts; null on the last one. */
  readonly last: ArticlePlace | null;
}

/** Current editions of articles. All that is asked for stands in an index: what they hold may be known already. */
export async function newestArticles(strapi: Strapi, wanted: Newest): Promise<NewestPage> {
  const found: { id: number; published_at: string; document_id: string }[] = await idsOf(strapi, wanted);
  const shown = found.slice(0, wanted.limit);
  const end = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    last: found.length > wanted.limit && end ? [end.published_at, end.document_id] : null,
  };
}

/** Current editions in the order of their ids. @throws OVERTAKEN where one has ended meanwhile: what found it looks again */
export async function editionsInOrder(
  strapi: Strapi,
  ids: readonly number[],
  { withBody = false }: { readonly withBody?: boolean } = {},
): Promise<readonly EditionRow[]> {
  if (ids.length === 0) return [];
  const found: EditionRow[] = await strapi.db
    .getConnection(EDITIONS)
    .whereIn('id', [...ids])
    .where('is_current', true)
    .select(columnsOf(withBody ? [...WITHOUT_BODY, 'body'] : WITHOUT_BODY, EDITIONS));
  return allOfThem(
    ids.flatMap((id) => found.find((row) => row.id === id) ?? []),
    ids,
  );
}

/**
 * One more than the limit, so that it is known whether there is more. Of several targets the newest of each are read: a
 * database would sort all that there is of them.
 */
function idsOf(strapi: Strapi, wanted: Newest): SqlQuery {
  const [first, ...others] = wanted.filters;
  if (!first || first.targets.length === 1) return walked(strapi, wanted);
  const each = first.targets.map((target) =>
    walked(strapi, { ...wanted, filters: [{ ...first, targets: [target] }, ...others] }),
  );
  const query = allOf(strapi, each)
    .distinct('id', 'published_at', 'document_id')
    .limit(wanted.limit + 1);
  return query.orderBy([
    { column: 'published_at', order: 'desc' },
    { column: 'document_id', order: 'desc' },
  ]);
}

/** The rows of several queries, each with an order and a limit of its own. */
export function allOf({ db }: Strapi, queries: readonly SqlQuery[]): SqlQuery {
  const parts = queries.map((query, at) => db.getConnection().from(query.as(`part_${at}`)));
  return db.getConnection().from(db.getConnection().unionAll(parts).as('parts'));
}

/** Along an index, as far as the limit. */
function walked(strapi: Strapi, { locale, filters, after, limit }: Newest): SqlQuery {
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
  whereSpelt(strapi, query, 'base.locale', [locale]);
  query.where('base.is_current', true).limit(limit + 1);
  query.distinct(`${id} as id`, 'base.published_at', 'base.document_id');
  return query.orderBy([
    { column: 'base.published_at', order: 'desc' },
    { column: 'base.document_id', order: 'desc' },
  ]);
}

function editionsOf(strapi: Strapi) {
  return strapi.db.getConnection(`${EDITIONS} as base`).where('base.target_uid', ARTICLE);
}

function linkedTo(strapi: Strapi, name: string, { kind, targets, role }: Filter) {
  const query = strapi.db.getConnection(`editorial_edition_links as ${name}`).where(`${name}.kind`, kind);
  whereSpelt(strapi, query, `${name}.target`, targets);
  return role === undefined ? query : query.where(`${name}.role`, role);
}

/** Written so that the three columns of the index are walked from one place on, in every database. */
function fromThere(query: SqlQuery, [publishedAt, documentId]: ArticlePlace): void {
  query.where('base.published_at', '<=', publishedAt);
  query.where((either) => {
    either.where('base.published_at', '<', publishedAt).orWhere('base.document_id', '<', documentId);
  });
}
