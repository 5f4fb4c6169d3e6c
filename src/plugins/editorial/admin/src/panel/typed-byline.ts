import type { TypedByline } from '../../../contracts/bylines';

type TypedCredit = TypedByline['credits'][number];

/** What the form holds of a credit: of its author only what was changed since the text was saved. */
interface CreditField {
  readonly id?: number;
  readonly role?: string;
  readonly name?: string | null;
  readonly creditedAs?: string | null;
  readonly affiliation?: string | null;
  readonly note?: string | null;
  readonly author?: {
    readonly connect?: readonly { readonly documentId?: string; readonly apiData?: { readonly documentId?: string } }[];
    readonly disconnect?: readonly unknown[];
  } | null;
}

/** The values of the article's form as the preview of its byline asks for them. */
export function typedByline(values: Readonly<Record<string, unknown>>, locale: string | null): TypedByline {
  const credits: readonly CreditField[] = Array.isArray(values.credits) ? values.credits : [];
  const override = values.bylineOverride;
  return {
    ...(locale !== null && { locale }),
    credits: credits.map(typedCredit),
    bylineOverride: typeof override === 'string' ? override : null,
  };
}

function typedCredit({ id, role, name, creditedAs, affiliation, note, author }: CreditField): TypedCredit {
  const chosen = author?.connect?.at(-1);
  return {
    id,
    role: role ?? 'by',
    name,
    creditedAs,
    affiliation,
    note,
    author: chosen?.apiData?.documentId ?? chosen?.documentId ?? null,
    keepsAuthor: id !== undefined && !author?.disconnect?.length,
  };
}
