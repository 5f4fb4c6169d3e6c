import { z } from 'zod';
import { DUPLICATE_REASONS } from '../domain/author/duplicates';

/** Answers about the life of profiles. Fields are only added, so clients must ignore those they do not know. */
const text = z.string().nullable();
const count = z.int().nonnegative();

const one = <Schema extends z.ZodType>(data: Schema) => z.strictObject({ data });

/** An article that credits a profile, in one language. */
const creditedArticle = z.strictObject({
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
  isLive: z.boolean(),
});

/** The articles whose credits moved, and the profile that has them now. */
const moved = z.strictObject({ documentId: z.string(), articles: z.array(creditedArticle) });

/** Where a name still stands after its person was erased: in words that somebody wrote, which nothing rewrites. */
const mention = z.strictObject({
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
  place: z.enum(['byline_override', 'text']),
});

const anonymised = moved.extend({
  mentions: z.array(mention),
  /** Pictures that are also used elsewhere, and so were left: their ids in the media library. */
  keptFiles: z.array(z.int()),
});

const renamed = z.strictObject({ documentId: z.string(), slug: z.string() });

/** Profiles that may be one person. An address they share is a reason, and never shown. */
const duplicates = z.strictObject({
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  authors: z.array(
    z.strictObject({
      documentId: z.string(),
      name: z.string(),
      slug: text,
      isLive: z.boolean(),
      /** Articles that credit the profile, live or in a working copy. */
      articleCount: count,
    }),
  ),
});

const row = z.looseObject({});

/** Everything held about a person, private fields included. */
const personExport = z.strictObject({
  exportedAt: z.iso.datetime(),
  documentId: z.string(),
  /** Profiles that went up in this one; what is told of it is told of them too. */
  merged: z.array(z.string()),
  workingCopy: row.nullable(),
  live: row.nullable(),
  slugs: z.array(z.string()),
  /** As the log names them, such as `admin:3`. */
  accounts: z.array(z.string()),
  credits: z.array(
    creditedArticle.extend({
      uid: z.string(),
      role: z.string(),
      creditedAs: text,
      affiliation: text,
      note: text,
    }),
  ),
  /** The profile as readers got it, edition by edition. */
  editions: z.array(row),
  mentions: z.array(mention),
  /** Steps on the profile, and steps that the person took. */
  events: z.array(row),
  cases: z.array(row),
  /** Texts that the person is meant to work on. */
  assigned: z.array(row),
  /** Items of checklists that the person ticked, as they stand. */
  ticks: z.array(row),
  /** Comments that the person wrote or is mentioned in. */
  comments: z.array(row),
  /** Kept texts of the profile, whole; of articles that credit it, which they are. */
  revisions: z.array(row),
  /** What the person was told, by which letters, and what they chose to hear of. */
  notifications: z.strictObject({ notices: z.array(row), letters: z.array(row), choices: z.array(row) }),
});

export const movedAnswer = one(moved);
export const anonymisedAnswer = one(anonymised);
export const renamedAnswer = one(renamed);
export const exportAnswer = one(personExport);
export const creditsAnswer = one(z.array(creditedArticle));
/** Groups, those that were found first; `total` counts them on all pages. */
export const duplicatesAnswer = z.strictObject({
  data: z.array(duplicates),
  meta: z.strictObject({ page: z.int().positive(), limit: z.int().positive(), total: count }),
});

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: DeepReadonly<T[Name]> }
    : T;

export type CreditedArticle = DeepReadonly<z.infer<typeof creditedArticle>>;
export type Moved = DeepReadonly<z.infer<typeof moved>>;
export type Mention = DeepReadonly<z.infer<typeof mention>>;
export type Anonymised = DeepReadonly<z.infer<typeof anonymised>>;
export type Renamed = DeepReadonly<z.infer<typeof renamed>>;
export type Duplicates = DeepReadonly<z.infer<typeof duplicates>>;
export type DuplicatesPage = DeepReadonly<z.infer<typeof duplicatesAnswer>>;
/** What is stored as it is stored: rows of any shape. */
interface StoredRows {
  readonly workingCopy: object | null;
  readonly live: object | null;
  readonly editions: readonly object[];
  readonly events: readonly object[];
  readonly cases: readonly object[];
  readonly assigned: readonly object[];
  readonly ticks: readonly object[];
  readonly comments: readonly object[];
  readonly revisions: readonly object[];
  readonly notifications: {
    readonly notices: readonly object[];
    readonly letters: readonly object[];
    readonly choices: readonly object[];
  };
}

export type PersonExport = DeepReadonly<Omit<z.infer<typeof personExport>, keyof StoredRows>> & StoredRows;
