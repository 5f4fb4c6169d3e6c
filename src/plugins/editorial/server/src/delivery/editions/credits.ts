import type { CreditRole } from '../../../../domain/byline/credits';
import type { Strapi } from '../../strapi';

/** What an author is credited with in live articles. An article in several languages counts once. */
export interface Work {
  readonly articleCount: number;
  readonly counts: Partial<Record<CreditRole, number>>;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
}

interface RoleRow {
  readonly role: CreditRole;
  readonly articles: number | string;
  readonly first_at: string;
  readonly last_at: string;
}

export async function workOf(strapi: Strapi, documentId: string): Promise<Work> {
  const query = creditsOf(strapi, [documentId]).select('role').groupBy('role').orderBy('role');
  const found: RoleRow[] = await query
    .countDistinct('document_id as articles')
    .min('published_at as first_at')
    .max('published_at as last_at');
  const counts = await articleCounts(strapi, [documentId]);
  return {
    articleCount: counts.get(documentId) ?? 0,
    counts: Object.fromEntries(found.map(({ role, articles }) => [role, Number(articles)])),
    firstPublishedAt: found.map((row) => row.first_at).sort()[0] ?? null,
    lastPublishedAt:
      found
        .map((row) => row.last_at)
        .sort()
        .at(-1) ?? null,
  };
}

/** Live articles by author. */
export async function articleCounts(strapi: Strapi, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const query = creditsOf(strapi, ids).select('target').groupBy('target');
  // The drivers of PostgreSQL and MySQL give big counts as text.
  const found: { target: string; articles: number | string }[] = await query.countDistinct('document_id as articles');
  return new Map(found.map(({ target, articles }) => [target, Number(articles)]));
}

function creditsOf(strapi: Strapi, ids: readonly string[]) {
  const links = strapi.db.getConnection('editorial_edition_links');
  return links.where({ kind: 'author', is_current: true }).whereIn('target', [...ids]);
}
