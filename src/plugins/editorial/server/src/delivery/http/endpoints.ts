import type { z } from 'zod';
import {
  articlesQuery,
  authorArticlesQuery,
  authorsQuery,
  bioQuery,
  feedQuery,
  localeQuery,
  noQuery,
  relatedQuery,
  searchQuery,
  sitemapQuery,
} from '../../../../contracts/delivery-queries';
import {
  articleAnswer,
  articlesAnswer,
  authorAnswer,
  authorArticlesAnswer,
  authorsAnswer,
  bioAnswer,
  bylineAnswer,
  feedAnswer,
  jsonLdAnswer,
  ninjsAnswer,
  relatedAnswer,
  searchAnswer,
  sectionAnswer,
  sectionsAnswer,
} from '../../../../contracts/delivery-answers';
import type { DeliveryDesk } from '../desk';
import type { Outcome } from '../reads/page';
import { parseQuery } from '../reads/query';
import { readArticle, readArticles, readByline } from '../reads/read-articles';
import { readAuthor, readAuthorArticles, readAuthors, readBio } from '../reads/read-authors';
import { readFeed } from '../reads/read-feeds';
import { readJsonLd, readNinjs } from '../reads/read-formats';
import { readRelated } from '../reads/read-related';
import { readSearch } from '../reads/read-search';
import { readSection, readSections, readTag } from '../reads/read-sections';
import { readNewsSitemap, readSitemap } from '../reads/read-sitemaps';

export interface Endpoint {
  /** Below the root; `:slug` stands for the slug. */
  readonly path: string;
  readonly query: z.ZodObject;
  /** What it answers, for those who generate clients. */
  readonly response: z.ZodType;
  readonly read: (desk: DeliveryDesk, slug: string, query: string) => Promise<Outcome>;
}

/** Everything that can be read. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint('/articles', articlesQuery, articlesAnswer, readArticles),
  endpoint('/articles/:slug', localeQuery, articleAnswer, readArticle),
  endpoint('/articles/:slug/byline', localeQuery, bylineAnswer, readByline),
  endpoint('/articles/:slug/related', relatedQuery, relatedAnswer, readRelated),
  endpoint('/articles/:slug/jsonld', localeQuery, jsonLdAnswer, readJsonLd),
  endpoint('/articles/:slug/ninjs', localeQuery, ninjsAnswer, readNinjs),
  endpoint('/authors', authorsQuery, authorsAnswer, readAuthors),
  endpoint('/authors/:slug', localeQuery, authorAnswer, readAuthor),
  endpoint('/authors/:slug/articles', authorArticlesQuery, authorArticlesAnswer, readAuthorArticles),
  endpoint('/authors/:slug/bio', bioQuery, bioAnswer, readBio),
  endpoint('/sections', noQuery, sectionsAnswer, readSections),
  endpoint('/sections/:slug', noQuery, sectionAnswer, readSection),
  endpoint('/tags/:slug', noQuery, sectionAnswer, readTag),
  endpoint('/search', searchQuery, searchAnswer, readSearch),
  endpoint('/feeds/rss', feedQuery, feedAnswer, readFeed('rss')),
  endpoint('/feeds/atom', feedQuery, feedAnswer, readFeed('atom')),
  endpoint('/feeds/json', feedQuery, feedAnswer, readFeed('json')),
  endpoint('/sitemap.xml', sitemapQuery, feedAnswer, readSitemap),
  endpoint('/news-sitemap.xml', noQuery, feedAnswer, readNewsSitemap),
];

function endpoint<Schema extends z.ZodObject>(
  path: string,
  query: Schema,
  response: z.ZodType,
  read: (desk: DeliveryDesk, slug: string, query: z.infer<Schema>) => Promise<Outcome>,
): Endpoint {
  return { path, query, response, read: async (desk, slug, text) => read(desk, slug, parseQuery(query, text)) };
}

export interface Match {
  readonly endpoint: Endpoint;
  readonly slug: string;
  /** Path with another slug in its place. */
  readonly withSlug: (slug: string) => string;
}

/** The endpoint at a path below the root, whose slug may be percent-encoded. */
export function matchPath(path: string): Match | null {
  const parts = path.replace(/\/$/, '').split('/');
  for (const endpoint of ENDPOINTS) {
    const pattern = endpoint.path.split('/');
    const fits = pattern.length === parts.length && pattern.every((part, at) => part === ':slug' || part === parts[at]);
    const slug = decoded(parts[pattern.indexOf(':slug')] ?? '');
    if (fits && slug !== null) {
      return { endpoint, slug, withSlug: (other) => endpoint.path.replace(':slug', () => encodeURIComponent(other)) };
    }
  }
  return null;
}

/** Null for what no slug can be: broken encoding, and U+0000, which PostgreSQL takes no text with. */
function decoded(part: string): string | null {
  try {
    const slug = decodeURIComponent(part);
    return slug.includes('\0') ? null : slug;
  } catch {
    return null;
  }
}
