import { isAuthorship, type CreditRole } from '../../../domain/byline/credits';
import { openItemsOfArticle } from '../../../domain/article/readiness';
import { AUTHOR } from '../plugin';
import type { Row } from '../strapi';
import type { TypeRules } from '../workflow/desk';

interface CreditRow {
  readonly role?: CreditRole;
  readonly name?: string | null;
  readonly author?: { readonly documentId: string } | null;
}

/** What the workflow needs to know of an article. */
export const articleRules: TypeRules = {
  title: (row) => String(row.headline ?? row.documentId),
  openItems: (row) => openItemsOfArticle(factsOf(row)),
  authors: (row) =>
    creditsOf(row)
      .filter(({ role, author }) => author && role && isAuthorship(role))
      .map(({ author }) => [`author:${author?.documentId ?? ''}`]),
  companions: (row) => creditedAuthorIds(row).map((documentId) => ({ uid: AUTHOR, documentId, locale: '' })),
  reliedOnBy: async () => [],
};

export function creditedAuthorIds(row: Row): readonly string[] {
  return [...new Set(creditsOf(row).flatMap(({ author }) => (author ? [author.documentId] : [])))];
}

function creditsOf(row: Row): readonly CreditRow[] {
  return Array.isArray(row.credits) ? row.credits : [];
}

function factsOf(row: Row) {
  return {
    headline: text(row.headline),
    slug: text(row.slug),
    body: Array.isArray(row.body) ? row.body : [],
    credits: creditsOf(row).map(({ name, author }) => ({ name: name ?? author?.documentId ?? '' })),
    bylineOverride: text(row.bylineOverride),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
