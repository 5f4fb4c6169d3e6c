import type { PresentedArticle } from '../../../../domain/article/presented';

/** A feed before it is written in one of the formats. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The organisation behind the site. */
  readonly publisher: string;
  /** Absolute. */
  readonly logo: string | null;
  readonly language: string;
  /** Of the front end. */
  readonly home: string;
  /** Of the feed itself. */
  readonly self: string;
  /** ISO 8601 instant of the last change of what is in it. */
  readonly changedAt: string;
  readonly articles: readonly FeedArticle[];
}

export interface FeedArticle extends PresentedArticle {
  /** A name that stays when the address changes. */
  readonly urn: string;
  /** HTML for readers far from the site. */
  readonly html: string;
}

/** Everybody credited, authors first, for formats that know no roles. */
export function signedBy({ authors, contributors }: PresentedArticle) {
  return authors.length > 0 ? authors : contributors;
}
