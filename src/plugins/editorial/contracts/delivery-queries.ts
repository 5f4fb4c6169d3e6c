import { z } from 'zod';

/** What may stand behind the `?` of each endpoint of the delivery API; anything else is BAD_PARAMETER. */
const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as de or de-AT')
  .optional();

/** Slugs, at most 20 of them, with commas between. */
const slugs = z
  .string()
  .max(2000)
  .regex(/^[^,]+(,[^,]+){0,19}$/, 'must be one to twenty slugs with commas between')
  .optional();

const limit = z
  .string()
  .regex(/^0*([1-9]\d?|100)$/, 'must be a whole number from 1 to 100')
  .transform(Number)
  .pipe(z.number().min(1).max(100))
  .default(20);

const words = (most: number) =>
  z
    .string('must be said: the words to look for')
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`);

const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`);

const STRANGE_CURSOR = 'was not given out by this list';

const page = { cursor: z.string().min(1, STRANGE_CURSOR).max(1000, STRANGE_CURSOR).optional(), limit };
const role = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be a role of the vocabulary')
  .optional();

export const noQuery = z.strictObject({});
export const localeQuery = z.strictObject({ locale });

const filters = { locale, section: slugs, tag: slugs, author: slugs, genre: slugs };

export const feedQuery = z.strictObject(filters);
export const relatedQuery = z.strictObject({ locale, limit });

export const searchQuery = z.strictObject({ locale, q: words(200), ...page });

/** Page of a sitemap that is too long for one, from 1. */
export const sitemapQuery = z.strictObject({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1')
    .transform(Number)
    .pipe(z.number())
    .optional(),
});

export const articlesQuery = z.strictObject({
  ...filters,
  view: oneOf('summary', 'full').default('summary'),
  ...page,
});

export const authorsQuery = z.strictObject({ locale, role, q: words(100).optional(), ...page });

export const authorArticlesQuery = z.strictObject({ locale, role, ...page });

export const bioQuery = z.strictObject({
  locale,
  length: oneOf('short', 'long').default('long'),
  format: oneOf('text', 'html', 'markdown').default('text'),
});

export type ArticlesQuery = z.infer<typeof articlesQuery>;
export type AuthorsQuery = z.infer<typeof authorsQuery>;
export type AuthorArticlesQuery = z.infer<typeof authorArticlesQuery>;
export type BioQuery = z.infer<typeof bioQuery>;
export type FeedQuery = z.infer<typeof feedQuery>;
export type RelatedQuery = z.infer<typeof relatedQuery>;
export type SitemapQuery = z.infer<typeof sitemapQuery>;
export type SearchQuery = z.infer<typeof searchQuery>;
