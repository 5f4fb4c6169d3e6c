import type { CreditRole } from '../../../domain/byline/credits';
import { isAuthorship } from '../../../domain/byline/roles';
import { openItemsOfArticle } from '../../../domain/article/readiness';
import { AUTHOR } from '../plugin';
import { adviceOnByline, type Advice } from '../../../domain/article/advice';
import { houseBylines } from '../bylines';
import type { Row, Strapi } from '../strapi';
import { creditedProfiles } from './credited-profiles';
import { asCredit } from './credit-rows';
import type { TypeRules } from '../workflow/desk';

interface CreditRow {
  readonly role?: CreditRole;
  readonly name?: string | null;
  readonly author?: { readonly documentId: string } | null;
}

interface CorrectionRow {
  readonly kind?: string;
  readonly text?: string | null;
}

/** What the workflow needs to know of an article. */
export function articleRules(strapi: Strapi): TypeRules {
  const { roles } = houseBylines(strapi);
  const authorships = [...roles.keys()].filter((role) => isAuthorship(role, roles));
  return {
    title: (row) => String(row.headline ?? row.documentId),
    openItems: (row) => openItemsOfArticle(factsOf(row)),
    authors: (row) =>
      creditsOf(row)
        .filter(({ role, author }) => author && role && isAuthorship(role, roles))
        .map(({ author }) => [`author:${author?.documentId ?? ''}`]),
    authoredBy: (profiles) => ({
      credits: { role: { $in: authorships }, author: { documentId: { $in: [...profiles] } } },
    }),
    companions: (row) => creditedAuthorIds(row).map((documentId) => ({ uid: AUTHOR, documentId, locale: '' })),
    notice: ({ corrections }) => retractionWords(Array.isArray(corrections) ? corrections : []),
    advice: (row) => adviceOn(strapi, row),
  };
}

export function creditedAuthorIds(row: Row): readonly string[] {
  return [...new Set(creditsOf(row).flatMap(({ author }) => (author ? [author.documentId] : [])))];
}

function creditsOf(row: Row): readonly CreditRow[] {
  return Array.isArray(row.credits) ? row.credits : [];
}

async function adviceOn(strapi: Strapi, row: Row): Promise<readonly Advice[]> {
  if (!row.bylineOverride) return [];
  const profiles = await creditedProfiles(strapi, creditedAuthorIds(row));
  const credits = creditsOf(row).map((credit) =>
    asCredit({ ...credit, role: credit.role ?? '', author: profiles.get(credit.author?.documentId ?? '') }),
  );
  return adviceOnByline(credits, text(row.bylineOverride));
}

/** The last correction of the kind retraction is the notice in the newsroom's own words. */
function retractionWords(corrections: readonly CorrectionRow[]): string | null {
  return corrections.findLast(({ kind }) => kind === 'retraction')?.text?.trim() || null;
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
