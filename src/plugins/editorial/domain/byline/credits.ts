/** The jobs a credit can name in every house. `by` and `reporting` are writing; the others are work on the piece. */
export const CREDIT_ROLES = [
  'by',
  'reporting',
  'photography',
  'illustration',
  'graphics',
  'video',
  'data',
  'translation',
  'editing',
  'fact_check',
  'as_told_to',
] as const;

export type BuiltInRole = (typeof CREDIT_ROLES)[number];

/** A built-in role, or one that the house added (`roles.ts`). */
export type CreditRole = string;

export const AUTHOR_KINDS = ['person', 'organization', 'collective', 'agency'] as const;

export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** One credit as it is printed: the name resolved from `creditedAs`, the author's name, or the bare name. */
export interface Credit {
  readonly name: string;
  readonly role: CreditRole;
  readonly kind: AuthorKind;
  /** Slug of the author's profile; absent for a bare name or a profile that readers cannot see. */
  readonly author?: string;
  readonly affiliation?: string;
  /** Printed after the name, such as "in Baghdad". */
  readonly note?: string;
}

export interface BylineSegment {
  readonly text: string;
  /** Slug of the author this name belongs to; segments of joining words have none. */
  readonly author?: string;
}

export interface BylineLine {
  readonly role: CreditRole;
  readonly segments: readonly BylineSegment[];
}

export interface Byline {
  readonly text: string;
  readonly lines: readonly BylineLine[];
}
