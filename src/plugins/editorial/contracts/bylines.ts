import { z } from 'zod';
import type { Block } from '../domain/article/blocks';
import { AUTHOR_KINDS, CREDIT_ROLES, type Byline } from '../domain/byline/credits';
import type { OverrideMismatches } from '../domain/byline/override-mismatches';
import type { ParsedCredit } from '../domain/byline/parse';

/** Body of `POST /bylines/parse`: one printed line, at most 5,000 characters. */
export const parseBody = z.strictObject({ text: z.string().min(1).max(5000) });

/** One credit of the line, with the profiles that bear its name: published ones first, then the oldest. */
const matchedCredit = z.strictObject({
  name: z.string(),
  kind: z.enum(['person', 'organization']),
  role: z.enum([...CREDIT_ROLES, 'other']),
  title: z.string().optional(),
  place: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  authors: z.array(z.strictObject({ documentId: z.string(), name: z.string() })),
}) satisfies z.ZodType<ParsedCredit>;

export const parseAnswer = z.strictObject({ data: z.array(matchedCredit) });

export type MatchedCredit = z.infer<typeof matchedCredit>;

const text = (limit: number) => z.string().max(limit).nullish();

/** A credit as it stands in the form. */
const typedCredit = z.object({
  /** Of the saved credit it was read from. */
  id: z.number().nullish(),
  role: z.string().max(40),
  name: text(250),
  creditedAs: text(250),
  affiliation: text(250),
  note: text(120),
  /** documentId of an author chosen since. */
  author: z.string().max(40).nullish(),
  /** The author of the saved credit was not taken off. */
  keepsAuthor: z.boolean().default(false),
});

/** Body of `POST /articles/byline` and `/articles/:documentId/byline`: what is being typed. */
export const bylineBody = z.strictObject({
  /** The site's default without it. */
  locale: z.string().min(2).max(35).optional(),
  credits: z.array(typedCredit).max(200),
  bylineOverride: text(500),
});

export type BylineBody = z.infer<typeof bylineBody>;
export type TypedByline = z.input<typeof bylineBody>;

/** Somebody credited who has a profile. */
export interface CreditedPerson {
  readonly documentId: string;
  readonly name: string;
  readonly jobTitle: string | null;
  /** Whether readers can see the profile; a first one goes out with the article. */
  readonly isPublished: boolean;
}

/** Query of `GET /articles/people`: what was typed of a name. */
export const peopleQuery = z.object({ name: z.string().max(250) });

/** One credit of the form, in the order of the form. */
export interface CreditInWords {
  /** Of the saved credit; null for one that was added since. */
  readonly id: number | null;
  /** documentId of the profile; null without one, or where the caller may not see who. */
  readonly author: string | null;
  readonly role: string;
  /** As it would be printed; '' where nobody is named, or the caller may not see who. */
  readonly name: string;
  readonly jobTitle: string | null;
  /** Whether readers can see the profile; null without one. */
  readonly isPublished: boolean | null;
}

/** The byline as readers would see it, what its override says against the credits, and who they are. */
export interface BylinePreview extends Byline, OverrideMismatches {
  readonly people: readonly CreditedPerson[];
  readonly credits: readonly CreditInWords[];
}

/** `GET /authors/:documentId/credited`: live articles that credit an author; `following` of them show today's profile. */
export interface CreditedIn {
  readonly total: number;
  readonly following: number;
  /** The newest of them. */
  readonly articles: readonly {
    readonly documentId: string;
    readonly locale: string;
    readonly title: string;
    readonly slug: string;
    readonly isFollowing: boolean;
  }[];
}

const place = z.object({ name: z.string().max(250), url: text(2000) });
const blocks = z
  .array(z.custom<Block>((value) => typeof value === 'object' && value !== null))
  .max(500)
  .nullish();

/** Body of `POST /authors/bio`: a profile as it is being typed. */
export const bioBody = z.object({
  locale: z.string().min(2).max(35).optional(),
  name: z.string().max(250),
  kind: z.enum(AUTHOR_KINDS).catch('person'),
  jobTitle: text(250),
  organization: place.nullish().catch(null),
  careerStart: z.number().nullish().catch(null),
  outlets: z.array(place).max(200).nullish().catch([]),
  shortBio: text(2000),
  bio: blocks,
  expertise: z.array(z.string()).max(100).nullish().catch([]),
  location: text(250),
  translations: z
    .array(z.object({ language: z.string().max(35), jobTitle: text(250), shortBio: text(2000), bio: blocks }))
    .max(50)
    .nullish()
    .catch([]),
});

export type BioBody = z.infer<typeof bioBody>;

/** The biography as readers would read it today, as plain text; '' where nothing is known. */
export interface BioPreview {
  readonly short: string;
  readonly long: string;
}
