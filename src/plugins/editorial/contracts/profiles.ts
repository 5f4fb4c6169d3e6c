import { z } from 'zod';
import { AUTHOR_KINDS } from '../domain/byline/credits';

const words = (most: number) => z.string().max(most).nullable();
const https = z.string().regex(/^https:\/\/.+/);
const blocks = z.array(z.looseObject({ type: z.string() })).nullable();

/** A part of a profile; what was saved has an id, which changes when the profile is published. */
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject({ id: z.int().optional(), ...shape });

const place = part({ name: z.string(), url: https.nullish() });

/** What a person may say of themselves, in the attributes of the type. */
const own = {
  name: z.string().max(250),
  kind: z.enum(AUTHOR_KINDS),
  sortName: words(250),
  slug: z.string().nullable(),
  avatar: part({
    /** An id of the media library; read with `populate`, the file. */
    file: z.union([z.int(), z.looseObject({})]).nullish(),
    alt: words(500).optional(),
    caption: z.string().nullish(),
    credit: words(250).optional(),
  }).nullable(),
  jobTitle: words(250),
  organization: place.nullable(),
  careerStart: z.int().min(1850).max(2200).nullable().describe('Year'),
  outlets: z.array(place).describe('Publications that carried the work, in order'),
  shortBio: words(250).describe('{years} is replaced by the years of experience'),
  bio: blocks.describe('Strapi Blocks'),
  expertise: z.array(z.string()).nullable(),
  languages: z.array(z.string()).nullable(),
  location: words(120),
  links: z.array(part({ label: z.string(), url: https })),
  orcid: z.string().nullable(),
  isni: z.string().nullable(),
  wikidata: z.string().nullable(),
  publicContact: words(250),
  translations: z.array(
    part({
      language: z.string(),
      jobTitle: words(250).optional(),
      shortBio: words(250).optional(),
      bio: blocks.optional(),
    }),
  ),
};

/** Body of `PUT /my/profile`: what is to change. Attributes that a site added are taken as well. */
export const profileBody = z.strictObject({ data: z.looseObject(own).partial() });

/** Parameters of `GET` and `PUT /my/profile`, as Strapi's content API has them. */
export const profileQuery = z.looseObject({
  fields: z.union([z.string(), z.array(z.string())]).optional(),
  populate: z.unknown().optional(),
});

/** The working copy of one's profile. Parts (`avatar`, `organization`, lists) come where `populate` asks for them. */
export const profileAnswer = z.strictObject({
  data: z.looseObject({
    id: z.int(),
    documentId: z.string(),
    ...z.object(own).partial().shape,
    createdAt: z.iso.datetime().optional(),
    updatedAt: z.iso.datetime().optional(),
    publishedAt: z.null().optional(),
  }),
  meta: z.looseObject({}),
});
