import type { BylinePreview } from '../../../contracts/workflow';
import type { AuthorKind, Credit, CreditRole } from '../../../domain/byline/credits';
import { formatByline } from '../../../domain/byline/format';
import { authorKindOf, parseByline } from '../../../domain/byline/parse';
import { ARTICLE } from '../plugin';
import { rows, type Strapi } from '../strapi';

interface CreditRow {
  readonly role: CreditRole;
  readonly name: string | null;
  readonly creditedAs: string | null;
  readonly affiliation: string | null;
  readonly note: string | null;
  readonly author?: { readonly name: string; readonly kind: AuthorKind; readonly slug: string } | null;
}

interface Draft {
  readonly bylineOverride: string | null;
  readonly credits: readonly CreditRow[];
}

/** The byline of the saved working copy as readers would see it; null where there is no such text. */
export async function previewByline(strapi: Strapi, documentId: string, locale: string): Promise<BylinePreview | null> {
  const where = { documentId, locale, publishedAt: { $null: true } };
  const populate = { credits: { populate: { author: { select: ['name', 'kind', 'slug'] } } } };
  const draft = await rows<Draft>(strapi, ARTICLE).findOne({ where, populate });
  if (!draft) return null;
  return formatByline(draft.credits.map(asCredit), { locale, override: draft.bylineOverride });
}

function asCredit({ role, name, creditedAs, affiliation, note, author }: CreditRow): Credit {
  return {
    role,
    name: creditedAs || author?.name || name || '',
    kind: author?.kind ?? kindOfName(name ?? ''),
    ...(author && { author: author.slug }),
    ...(affiliation && { affiliation }),
    ...(note && { note }),
  };
}

function kindOfName(name: string): AuthorKind {
  const [read] = parseByline(name);
  return read ? authorKindOf(read) : 'person';
}
