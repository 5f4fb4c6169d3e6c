import type { Block } from '../article/blocks';
import type { AuthorKind } from '../byline/credits';

export interface NamedPlace {
  readonly name: string;
  readonly url?: string | null;
}

export interface BioTranslation {
  readonly locale: string;
  readonly jobTitle?: string | null;
  readonly shortBio?: string | null;
  readonly bio?: readonly Block[] | null;
}

/** What is known of an author; absent, null and blank are the same. */
export interface BioFacts {
  readonly name: string;
  readonly kind: AuthorKind;
  readonly jobTitle?: string | null;
  readonly organization?: NamedPlace | null;
  /** Calendar year. */
  readonly careerStart?: number | null;
  readonly outlets?: readonly NamedPlace[] | null;
  readonly shortBio?: string | null;
  readonly bio?: readonly Block[] | null;
  readonly expertise?: readonly string[] | null;
  readonly location?: string | null;
  readonly translations?: readonly BioTranslation[] | null;
}

export interface BioOptions {
  /** BCP 47, such as `de-AT`. */
  readonly locale: string;
  readonly length: 'short' | 'long';
  readonly format: 'text' | 'html' | 'markdown';
  /** ISO date on which the biography is read: experience is counted up to its year. */
  readonly asOf: string;
}
