import type { AuthorKind, Credit, CreditRole } from '../../../domain/byline/credits';
import { authorKindOf, parseByline } from '../../../domain/byline/parse';

/** A credit as it is stored or typed, with the profile it names. */
export interface CreditRow {
  readonly role: CreditRole;
  readonly name?: string | null;
  readonly creditedAs?: string | null;
  readonly affiliation?: string | null;
  readonly note?: string | null;
  readonly author?: { readonly name: string; readonly kind: AuthorKind; readonly slug: string } | null;
}

/** The credit as it would be printed today. */
export function asCredit({ role, name, creditedAs, affiliation, note, author }: CreditRow): Credit {
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
