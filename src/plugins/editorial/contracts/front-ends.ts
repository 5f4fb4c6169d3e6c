import type { z } from 'zod';
import type {
  articleAnswer,
  articlesAnswer,
  authorAnswer,
  authorArticlesAnswer,
  authorsAnswer,
  relatedAnswer,
  searchAnswer,
  sectionsAnswer,
} from './delivery-answers';
import type {
  articleSummary,
  articleView,
  authorSummary,
  authorView,
  bylineView,
  profileView,
  sectionView,
} from './delivery';
import type { previewAnswer } from './previews';

/**
 * What front ends are sent, as `strapi-plugin-editorial/contracts`: the schemas, and the types that follow from them.
 * Within a major version fields are only added; parse with a schema's `.loose()` form, or not at all.
 */
export * from './delivery-answers';
export {
  articleSummary,
  articleView,
  authorSummary,
  authorView,
  bioView,
  bylineView,
  profileView,
  sectionView,
} from './delivery';
export { postedAnnouncement as announcement, type PostedAnnouncement as Announcement } from './announcement';
export { previewAnswer } from './previews';

export type ArticleSummary = z.infer<typeof articleSummary>;
export type Article = z.infer<typeof articleView>;
export type AuthorSummary = z.infer<typeof authorSummary>;
export type Author = z.infer<typeof authorView>;
/** A profile without the author's work, as a preview shows it. */
export type AuthorProfile = z.infer<typeof profileView>;
export type Section = z.infer<typeof sectionView>;
export type Byline = z.infer<typeof bylineView>;
export type Image = NonNullable<ArticleSummary['image']>;
/** Somebody credited, with biography. */
export type Profile = Article['authors'][number];
export type Correction = Article['corrections'][number];

export interface One<Item> {
  data: Item;
  meta: Record<string, never>;
}

export interface Page<Item> {
  data: Item[];
  meta: { next: string | null; limit: number };
}

export type ArticlePage = Page<ArticleSummary>;
export type FullArticlePage = Page<Article>;
export type AuthorPage = z.infer<typeof authorsAnswer>;
export type SearchPage = z.infer<typeof searchAnswer>;
export type SearchResult = SearchPage['data'][number];
export type Preview = z.infer<typeof previewAnswer>;

/** Body of every refusal. */
export interface Refusal {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code: string; parameter?: string; notice?: string; date?: string };
  };
}

/** Endpoints below `/api/delivery` that answer JSON, and what they answer. */
export interface DeliveryAnswers {
  '/articles': z.infer<typeof articlesAnswer>;
  '/articles/:slug': z.infer<typeof articleAnswer>;
  '/articles/:slug/related': z.infer<typeof relatedAnswer>;
  '/authors': z.infer<typeof authorsAnswer>;
  '/authors/:slug': z.infer<typeof authorAnswer>;
  '/authors/:slug/articles': z.infer<typeof authorArticlesAnswer>;
  '/search': z.infer<typeof searchAnswer>;
  '/sections': z.infer<typeof sectionsAnswer>;
}
