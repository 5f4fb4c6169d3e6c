import type { Byline, CreditRole, AuthorKind } from '../byline/credits';
import type { ArticleBody, Correction, EditionImage, Link } from './edition';

/** What readers are sent. What is absent is null, never missing. */

export interface PresentedTerm {
  readonly slug: string;
  readonly name: string;
}

export interface PresentedPlace {
  readonly name: string;
  readonly url: string | null;
}

export interface PresentedBio {
  readonly text: string;
  readonly html: string;
}

/** Somebody credited; `slug` and `url` are null where there is no profile to go to. */
export interface PresentedCreditor {
  readonly name: string;
  readonly slug: string | null;
  readonly url: string | null;
  readonly kind: AuthorKind;
  readonly roles: readonly CreditRole[];
}

export interface PresentedAuthor extends PresentedCreditor {
  readonly jobTitle: string | null;
  readonly organization: PresentedPlace | null;
  readonly bio: PresentedBio | null;
  readonly avatar: EditionImage | null;
}

export interface PresentedSummary {
  readonly id: string;
  readonly locale: string;
  readonly slug: string;
  readonly url: string;
  readonly genre: string;
  readonly headline: string;
  readonly deck: string | null;
  readonly dateline: string | null;
  readonly byline: Byline;
  readonly authors: readonly PresentedCreditor[];
  readonly image: EditionImage | null;
  readonly section: PresentedTerm | null;
  readonly tags: readonly PresentedTerm[];
  /** ISO 8601 instants. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly readingMinutes: number;
}

export interface PresentedArticle extends PresentedSummary {
  /** Those who wrote it. */
  readonly authors: readonly PresentedAuthor[];
  /** Those credited with other work on it: pictures, data, translation, editing. */
  readonly contributors: readonly PresentedAuthor[];
  readonly body: ArticleBody;
  readonly corrections: readonly Correction[];
  readonly alternates: readonly { readonly locale: string; readonly slug: string; readonly url: string }[];
  readonly canonicalUrl: string | null;
  readonly source: string | null;
  readonly rights: string | null;
  readonly seo: { readonly title: string | null; readonly description: string | null };
  readonly jsonLd: JsonLd;
  readonly extra: Readonly<Record<string, never>>;
}

export interface JsonLd {
  readonly [property: string]: string | number | JsonLd | readonly (string | JsonLd)[];
}

export interface PresentedAuthorSummary {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  readonly kind: AuthorKind;
  readonly jobTitle: string | null;
  readonly organization: PresentedPlace | null;
  readonly avatar: EditionImage | null;
}

export interface PresentedProfile extends PresentedAuthorSummary {
  readonly bio: PresentedBio | null;
  readonly careerStart: number | null;
  readonly outlets: readonly PresentedPlace[];
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly location: string | null;
  readonly links: readonly Link[];
  readonly identifiers: {
    readonly orcid: string | null;
    readonly isni: string | null;
    readonly wikidata: string | null;
  };
  readonly publicContact: string | null;
  readonly jsonLd: JsonLd;
}
