import type { BylineBody, BylinePreview, CreditedPerson } from '../../../contracts/bylines';
import type { Credit } from '../../../domain/byline/credits';
import { formatByline } from '../../../domain/byline/format';
import { overrideMismatches } from '../../../domain/byline/override-mismatches';
import { houseBylines } from '../bylines';
import { ARTICLE } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { creditedProfiles, type CreditedProfile } from './credited-profiles';
import { asCredit, type CreditRow } from './credit-rows';

interface SavedCredit extends CreditRow {
  readonly id: number;
  readonly author?: { readonly documentId: string } & NonNullable<CreditRow['author']>;
}

type TypedIn = BylineBody & { readonly locale: string };

interface Draft {
  readonly bylineOverride: string | null;
  readonly credits: readonly SavedCredit[];
}

/** The byline of the saved working copy as readers would see it; null where there is no such text. */
export async function previewByline(strapi: Strapi, documentId: string, locale: string): Promise<BylinePreview | null> {
  const draft = await savedDraft(strapi, documentId, locale);
  if (!draft) return null;
  const ids = draft.credits.flatMap(({ author }) => author?.documentId ?? []);
  const credits = draft.credits.map(asCredit);
  return preview(strapi, {
    credits,
    override: draft.bylineOverride,
    locale,
    profiles: await creditedProfiles(strapi, ids),
  });
}

/**
 * The same of what is being typed. The form knows only the authors that were added to or taken off a credit since it
 * was saved, so the others are those of the saved credit.
 */
export async function previewTyped(strapi: Strapi, documentId: string | null, body: TypedIn): Promise<BylinePreview> {
  const saved = documentId === null ? null : await savedDraft(strapi, documentId, body.locale);
  const authorOf = (credit: BylineBody['credits'][number]) =>
    credit.author ??
    (credit.keepsAuthor && saved?.credits.find(({ id }) => id === credit.id)?.author?.documentId) ??
    null;
  const typed = body.credits.map((credit) => ({ credit, id: authorOf(credit) || null }));
  const profiles = await creditedProfiles(
    strapi,
    typed.flatMap(({ id }) => id ?? []),
  );
  const credits = typed.map(({ credit, id }) => asCredit({ ...credit, author: profiles.get(id ?? '') ?? null }));
  return preview(strapi, { credits, override: body.bylineOverride ?? null, locale: body.locale, profiles });
}

function savedDraft(strapi: Strapi, documentId: string, locale: string): Promise<Draft | null> {
  const where = { documentId, locale, publishedAt: { $null: true } };
  const populate = { credits: { populate: { author: { select: ['documentId', 'name', 'kind', 'slug'] } } } };
  return rows<Draft>(strapi, ARTICLE).findOne({ where, populate });
}

interface Previewed {
  readonly credits: readonly Credit[];
  readonly override: string | null;
  readonly locale: string;
  readonly profiles: ReadonlyMap<string, CreditedProfile>;
}

function preview(strapi: Strapi, { credits, override, locale, profiles }: Previewed): BylinePreview {
  const byline = formatByline(credits, { locale, override, roles: houseBylines(strapi).roles });
  const people = [...profiles.values()].map((profile) => personOf(profile));
  return { ...byline, ...overrideMismatches(credits, override), people };
}

function personOf({ documentId, name, jobTitle, isPublished }: CreditedProfile): CreditedPerson {
  return { documentId, name, jobTitle, isPublished };
}
