import { z } from 'zod';
import { CORRECTION_TYPES, type AuthorContent, type ArticleContent } from '../../../../domain/article/edition';
import { BYLINE_POLICIES } from '../../../../domain/article/byline-policy';
import { authorKindOf, parseByline } from '../../../../domain/byline/parse';
import { picksIn } from '../../../../domain/article/picks';
import { AUTHOR_KINDS, type AuthorKind } from '../../../../domain/byline/credits';
import type { Row } from '../../strapi';
import { blocks, image, listOf, names, number, place, reference, text } from './fields';

/** From published rows to what an edition keeps. A field that is not named here does not reach readers. */
const translation = z
  .object({ language: z.string(), jobTitle: text, shortBio: text, bio: blocks })
  .transform(({ language, ...words }) => ({ locale: language, ...words }));

const author = z.object({
  name: z.string(),
  kind: z.enum(AUTHOR_KINDS),
  slug: z.string(),
  sortName: text,
  avatar: image,
  jobTitle: text,
  organization: place.nullish().transform((value) => value ?? null),
  careerStart: number,
  outlets: listOf(place),
  shortBio: text,
  bio: blocks,
  expertise: names,
  languages: names,
  location: text,
  links: listOf(z.object({ label: z.string(), url: z.string() })),
  orcid: text,
  isni: text,
  wikidata: text,
  publicContact: text,
  translations: listOf(translation),
}) satisfies z.ZodType<AuthorContent>;

const credit = z.object({
  author: reference.nullish().transform((row) => row?.documentId ?? null),
  name: text,
  role: z.string(),
  creditedAs: text,
  affiliation: text,
  note: text,
});

const article = z.object({
  headline: z.string(),
  slug: z.string(),
  deck: text,
  dateline: text,
  genre: z
    .string()
    .nullish()
    .transform((value) => value ?? 'news'),
  body: blocks,
  leadImage: image,
  credits: listOf(credit),
  bylineOverride: text,
  bylinePolicy: z
    .enum(BYLINE_POLICIES)
    .nullish()
    .transform((policy) => policy ?? null),
  section: reference.nullish().transform((row) => row?.documentId ?? null),
  tags: listOf(reference.transform(({ documentId }) => documentId)),
  picks: z.unknown().transform(picksIn),
  corrections: listOf(
    z
      .object({ kind: z.enum(CORRECTION_TYPES), text: z.string(), at: text })
      .transform(({ kind, ...words }) => ({ type: kind, ...words })),
  ),
  canonicalUrl: text,
  source: text,
  rights: text,
  seoTitle: text,
  seoDescription: text,
});

export type ArticleText = z.infer<typeof article>;

export function authorContent(row: Row): AuthorContent {
  return author.parse(row);
}

/** The published article as it was typed; `articleContent` makes of it what an edition keeps. */
export function articleText(row: Row): ArticleText {
  return article.parse(row);
}

export function articleContent(
  { slug: _slug, body: _body, leadImage, credits, picks, ...words }: ArticleText,
  profiles: ArticleContent['profiles'],
  made: Pick<ArticleContent, 'corrections' | 'readingMinutes' | 'firstProfiles'>,
): ArticleContent {
  return {
    ...words,
    ...(picks.length > 0 && { picks }),
    image: leadImage,
    credits: credits.map((one) => ({ ...one, kind: profiles[one.author ?? '']?.kind ?? kindOfName(one.name) })),
    profiles,
    ...made,
  };
}

function kindOfName(name: string | null): AuthorKind {
  const [read] = parseByline(name ?? '');
  return read ? authorKindOf(read) : 'person';
}
