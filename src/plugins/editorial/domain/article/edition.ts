import type { BioFacts, NamedPlace } from '../bio/facts';
import type { AuthorKind, CreditRole } from '../byline/credits';
import type { Block } from './blocks';
import type { BylinePolicy } from './byline-policy';

export interface ImageSize {
  readonly url: string;
  readonly width: number;
  readonly height: number | null;
}

export interface EditionImage {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Smaller renditions of the same picture, narrowest first. */
  readonly sizes: readonly ImageSize[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** What readers may know of an author: private fields have no place here. */
export interface AuthorContent extends BioFacts {
  readonly slug: string;
  readonly sortName: string | null;
  readonly avatar: EditionImage | null;
  readonly jobTitle: string | null;
  readonly organization: NamedPlace | null;
  readonly careerStart: number | null;
  readonly outlets: readonly NamedPlace[];
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly location: string | null;
  readonly links: readonly Link[];
  readonly orcid: string | null;
  readonly isni: string | null;
  readonly wikidata: string | null;
  readonly publicContact: string | null;
}

export interface EditionCredit {
  readonly role: CreditRole;
  /** documentId of the author; null for a bare name. */
  readonly author: string | null;
  /** Of the bare name, or of the author at publication. */
  readonly kind: AuthorKind;
  readonly name: string | null;
  readonly creditedAs: string | null;
  readonly affiliation: string | null;
  readonly note: string | null;
}

export const CORRECTION_TYPES = ['correction', 'clarification', 'update', 'editors_note', 'retraction'] as const;

export interface Correction {
  readonly type: (typeof CORRECTION_TYPES)[number];
  readonly text: string;
  /** ISO 8601 instant. */
  readonly at: string | null;
}

/** A section or a tag. */
export interface Heading {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
}

export interface ArticleContent {
  readonly headline: string;
  readonly deck: string | null;
  readonly dateline: string | null;
  readonly genre: string;
  readonly image: EditionImage | null;
  readonly credits: readonly EditionCredit[];
  /** Profiles of the credited authors as they were at this publication, by documentId. */
  readonly profiles: Readonly<Record<string, AuthorContent>>;
  /** The profiles that were different when this article first carried them, by documentId. */
  readonly firstProfiles?: Readonly<Record<string, AuthorContent>>;
  /** What the article asks for in place of the policy of the site. */
  readonly bylinePolicy?: BylinePolicy | null;
  readonly bylineOverride: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  /** documentIds of articles that editors chose to be read next, public or not, in their order; absent: none. */
  readonly picks?: readonly string[];
  readonly corrections: readonly Correction[];
  readonly canonicalUrl: string | null;
  readonly source: string | null;
  readonly rights: string | null;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
  readonly readingMinutes: number;
}

export interface ArticleBody {
  readonly blocks: readonly Block[];
  readonly html: string;
  readonly text: string;
}

/** One published version. */
export interface Edition<Content> {
  readonly documentId: string;
  /** '' for what is not localised. */
  readonly locale: string;
  readonly slug: string;
  /** ISO 8601 instant of the first publication. */
  readonly publishedAt: string;
  /** ISO 8601 instant of this publication. */
  readonly modifiedAt: string;
  readonly content: Content;
}
