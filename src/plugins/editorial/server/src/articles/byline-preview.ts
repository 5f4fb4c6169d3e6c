import type { BylineBody, BylinePreview, CreditInWords } from '../../../contracts/bylines';
import type { Credit } from '../../../domain/byline/credits';
import { formatByline } from '../../../domain/byline/format';
import { overrideMismatches } from '../../../domain/byline/override-mismatches';
import { houseBylines } from '../bylines';
import { ARTICLE } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { creditedProfiles, personOf, type CreditedProfile } from './credited-profiles';
import { asCredit, type CreditRow } from './credit-rows';
import { seenFields } from './seen-credits';

interface SavedCredit extends CreditRow {
  readonly id: number;
  readonly author?: ({ readonly documentId: string } & NonNullable<CreditRow['author']>) | null;
}

type TypedIn = BylineBody & { readonly locale: string };

interface Draft {
  readonly bylineOverride: string | null;
  readonly credits: readonly SavedCredit[];
}

/** The byline of the saved working copy as readers would see it, as far as the caller may; null where there is no such text. */
export async function previewByline(strapi: Strapi, documentId: string, locale: string): Promise<BylinePreview | null> {
  const draft = await savedDraft(strapi, documentId, locale);
  if (!draft) return null;
  const seen = await seenFields(strapi, documentId, locale);
  const credits = seen.credits(draft.credits).map((row) => ({
    id: row.id,
    credit: asCredit(row),
    author: row.author?.documentId ?? null,
  }));
  return preview(strapi, {
    credits,
    override: seen.may('bylineOverride') ? draft.bylineOverride : null,
    locale,
    profiles: await creditedProfiles(strapi, idsOf(credits)),
  });
}

/**
 * The same of what is being typed. The form knows only the authors that were added to or taken off a credit since it
 * was saved, so the others are those of the saved credit.
 */
export async function previewTyped(strapi: Strapi, documentId: string | null, body: TypedIn): Promise<BylinePreview> {
  const saved = documentId === null ? [] : await savedCredits(strapi, documentId, body.locale);
  const authorOf = (credit: BylineBody['credits'][number]) =>
    credit.author ?? (credit.keepsAuthor && saved.find(({ id }) => id === credit.id)?.author?.documentId) ?? null;
  const typed = body.credits.map((row) => ({ row, author: authorOf(row) || null }));
  const profiles = await creditedProfiles(strapi, idsOf(typed));
  const credits = typed.map(({ row, author }) => ({
    id: row.id ?? null,
    credit: asCredit({ ...row, author: profiles.get(author ?? '') ?? null }),
    author,
  }));
  return preview(strapi, { credits, override: body.bylineOverride ?? null, locale: body.locale, profiles });
}

const WITH_AUTHORS = { credits: { populate: { author: { select: ['documentId', 'name', 'kind', 'slug'] } } } };

function savedDraft(strapi: Strapi, documentId: string, locale: string): Promise<Draft | null> {
  const where = { documentId, locale, publishedAt: { $null: true } };
  return rows<Draft>(strapi, ARTICLE).findOne({ where, populate: WITH_AUTHORS });
}

/** Of the working copy and of what readers see: the form shows either, and no two credits share an id. */
async function savedCredits(strapi: Strapi, documentId: string, locale: string): Promise<readonly SavedCredit[]> {
  const versions = await rows<Draft>(strapi, ARTICLE).findMany({
    where: { documentId, locale },
    populate: WITH_AUTHORS,
  });
  const seen = await seenFields(strapi, documentId, locale);
  return seen.credits(versions.flatMap(({ credits }) => credits));
}

function idsOf(credits: readonly { readonly author: string | null }[]): readonly string[] {
  return credits.flatMap(({ author }) => author ?? []);
}

interface PreviewedCredit {
  readonly id: number | null;
  readonly credit: Credit;
  /** documentId of the profile. */
  readonly author: string | null;
}

interface Previewed {
  readonly credits: readonly PreviewedCredit[];
  readonly override: string | null;
  readonly locale: string;
  readonly profiles: ReadonlyMap<string, CreditedProfile>;
}

function preview(strapi: Strapi, { credits, override, locale, profiles }: Previewed): BylinePreview {
  const printed = credits.map(({ credit }) => credit);
  const byline = formatByline(printed, { locale, override, roles: houseBylines(strapi).roles });
  const people = [...profiles.values()].map((profile) => personOf(profile));
  const inWords = credits.map(({ id, credit, author }) => creditInWords(id, credit, profiles.get(author ?? '')));
  return { ...byline, ...overrideMismatches(printed, override), people, credits: inWords };
}

function creditInWords(id: number | null, { role, name }: Credit, profile?: CreditedProfile): CreditInWords {
  const { documentId: author = null, jobTitle = null, isPublished = null } = profile ?? {};
  return { id, author, role, name, jobTitle, isPublished };
}
