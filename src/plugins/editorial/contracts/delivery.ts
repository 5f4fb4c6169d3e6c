import { z } from 'zod';
import { AUTHOR_KINDS, type Byline } from '../domain/byline/credits';
import { CORRECTION_TYPES, type EditionImage } from '../domain/article/edition';
import type {
  PresentedArticle,
  PresentedAuthor,
  PresentedAuthorSummary,
  PresentedProfile,
  PresentedSummary,
} from '../domain/article/presented';

/**
 * Answers of the delivery API. Every field is there; what is absent is null. Within a major version fields are only
 * added, so clients must ignore those they do not know.
 */
const text = z.string().nullable();
const instant = z.iso.datetime();
const term = z.strictObject({ slug: z.string(), name: z.string() });
const place = z.strictObject({ name: z.string(), url: text });
const kind = z.enum(AUTHOR_KINDS);
/** One of the vocabulary of the house: `by`, `photography` and so on, or a role of its own. */
const role = z.string();
const bio = z.strictObject({ text: z.string(), html: z.string() });

const size = z.strictObject({ url: z.string(), width: z.number(), height: z.number().nullable() });

const image = z.strictObject({
  url: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: text,
  caption: text,
  credit: text,
  sizes: z.array(size),
}) satisfies z.ZodType<EditionImage>;

const segment = z.strictObject({ text: z.string(), author: z.string().optional() });
const line = z.strictObject({ role, segments: z.array(segment) });

export const bylineView = z.strictObject({ text: z.string(), lines: z.array(line) }) satisfies z.ZodType<Byline>;

const creditor = z.strictObject({
  name: z.string(),
  slug: text,
  url: text,
  kind,
  roles: z.array(role),
});

const author = creditor.extend({
  jobTitle: text,
  organization: place.nullable(),
  bio: bio.nullable(),
  avatar: image.nullable(),
}) satisfies z.ZodType<PresentedAuthor>;

export const articleSummary = z.strictObject({
  id: z.string(),
  locale: z.string(),
  slug: z.string(),
  url: z.string(),
  genre: z.string(),
  headline: z.string(),
  deck: text,
  dateline: text,
  byline: bylineView,
  authors: z.array(creditor),
  image: image.nullable(),
  section: term.nullable(),
  tags: z.array(term),
  publishedAt: instant,
  modifiedAt: instant,
  readingMinutes: z.int().positive(),
}) satisfies z.ZodType<PresentedSummary>;

/** A block of Strapi's editor; its fields follow from its type. */
const block = z.looseObject({ type: z.string() });
const correction = z.strictObject({ type: z.enum(CORRECTION_TYPES), text: z.string(), at: text });

export const articleView = articleSummary.extend({
  authors: z.array(author),
  contributors: z.array(author),
  body: z.strictObject({ blocks: z.array(block), html: z.string(), text: z.string() }),
  corrections: z.array(correction),
  alternates: z.array(z.strictObject({ locale: z.string(), slug: z.string(), url: z.string() })),
  canonicalUrl: text,
  source: text,
  rights: text,
  seo: z.strictObject({ title: text, description: text }),
  jsonLd: z.record(z.string(), z.unknown()),
  extra: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<Omit<PresentedArticle, 'body' | 'jsonLd' | 'extra'>>;

const authorBase = z.strictObject({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  url: z.string(),
  kind,
  jobTitle: text,
  organization: place.nullable(),
  avatar: image.nullable(),
}) satisfies z.ZodType<PresentedAuthorSummary>;

export const authorSummary = authorBase.extend({ articleCount: z.int().positive() });

export const profileView = authorBase.extend({
  bio: bio.nullable(),
  careerStart: z.int().nullable(),
  outlets: z.array(place),
  expertise: z.array(z.string()),
  languages: z.array(z.string()),
  location: text,
  links: z.array(z.strictObject({ label: z.string(), url: z.string() })),
  identifiers: z.strictObject({ orcid: text, isni: text, wikidata: text }),
  publicContact: text,
  jsonLd: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<Omit<PresentedProfile, 'jsonLd'>>;

/** Counts are of articles, in all languages an article once; the dates are of first publications. */
export const authorView = profileView.extend({
  articleCount: z.int().nonnegative(),
  counts: z.record(role, z.int().positive()),
  firstPublishedAt: instant.nullable(),
  lastPublishedAt: instant.nullable(),
  articles: z.array(articleSummary),
});

export const bioView = z.strictObject({
  author: z.string(),
  locale: z.string(),
  length: z.enum(['short', 'long']),
  format: z.enum(['text', 'html', 'markdown']),
  bio: text,
});

export const sectionView = z.strictObject({ id: z.string(), slug: z.string(), name: z.string(), description: text });
export type AuthorSummary = z.infer<typeof authorSummary>;
export type AuthorView = z.infer<typeof authorView>;
export type BioView = z.infer<typeof bioView>;
export type SectionView = z.infer<typeof sectionView>;
