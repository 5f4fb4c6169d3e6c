import { z } from 'zod';
import type { DuplicateReason } from '../domain/author/duplicates';

const documentId = z.string().min(1).max(40);
const reason = z.string().trim().max(5000).optional();

/**
 * Body of `POST /authors/:documentId/merge`: the profile in the path goes up in `into`. `printedName` says what its
 * articles print from now on; `acrossKinds` confirms that a person goes up in an organisation, or the reverse.
 */
export const mergeBody = z.strictObject({
  into: documentId,
  printedName: z.enum(['keep', 'replace']).default('keep'),
  takeLinks: z.boolean().default(true),
  acrossKinds: z.boolean().default(false),
  reason,
});

/** Body of `POST /authors/:documentId/reassign`: all articles, or those listed. */
export const reassignBody = z.strictObject({
  to: documentId,
  articles: z.array(documentId).min(1).max(1000).optional(),
  printedName: z.enum(['keep', 'replace']).default('replace'),
  reason,
});

/** Body of `POST /authors/:documentId/anonymise`. `label` stands for the erased person; the site's own without it. */
export const anonymiseBody = z.strictObject({
  mode: z.enum(['hide', 'erase']),
  label: z.string().trim().min(1).max(250).optional(),
  reason,
});

/** Body of `POST /authors/:documentId/rename-slug`. */
export const renameSlugBody = z.strictObject({
  slug: z
    .string()
    .max(96)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits, with single dashes between'),
  reason,
});

export type MergeBody = z.infer<typeof mergeBody>;
export type ReassignBody = z.infer<typeof reassignBody>;
export type AnonymiseBody = z.infer<typeof anonymiseBody>;
export type RenameSlugBody = z.infer<typeof renameSlugBody>;

export interface CreditedArticle {
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly isLive: boolean;
}

/** Answer of merge and reassign: the articles whose credits moved. */
export interface Moved {
  readonly documentId: string;
  readonly articles: readonly CreditedArticle[];
}

/** Where a name still stands after its person was erased: in words that somebody wrote, which nothing rewrites. */
export interface Mention {
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly place: 'byline_override' | 'text';
}

export interface Anonymised extends Moved {
  readonly mentions: readonly Mention[];
  /** Pictures that are also used elsewhere, and so were left: their ids in the media library. */
  readonly keptFiles: readonly number[];
}

/** `GET /authors/duplicates`: profiles that may be one person. An address they share is a reason, and never shown. */
export interface Duplicates {
  readonly reasons: readonly DuplicateReason[];
  readonly authors: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly slug: string | null;
    readonly isLive: boolean;
    /** Articles that credit the profile, live or in a working copy. */
    readonly articleCount: number;
  }[];
}

/** `?of=` a documentId: the groups that this profile stands in. */
export const duplicatesQuery = z.looseObject({ of: documentId.optional() });

/** Answer of `GET /authors/:documentId/export`: everything held about a person, private fields included. */
export interface PersonExport {
  readonly exportedAt: string;
  readonly documentId: string;
  readonly workingCopy: object | null;
  readonly live: object | null;
  readonly slugs: readonly string[];
  /** As the log names them, such as `admin:3`. */
  readonly accounts: readonly string[];
  readonly credits: readonly (CreditedArticle & {
    readonly uid: string;
    readonly role: string;
    readonly creditedAs: string | null;
    readonly affiliation: string | null;
    readonly note: string | null;
  })[];
  /** The profile as readers got it, edition by edition. */
  readonly editions: readonly object[];
  readonly mentions: readonly Mention[];
  /** Steps on the profile, and steps that the person took. */
  readonly events: readonly object[];
  readonly cases: readonly object[];
  /** Texts that the person is meant to work on. */
  readonly assigned: readonly object[];
  /** Items of checklists that the person ticked, as they stand. */
  readonly ticks: readonly object[];
  /** Comments that the person wrote or is mentioned in. */
  readonly comments: readonly object[];
  /** Kept texts of the profile, whole; of articles that credit it, which they are. */
  readonly revisions: readonly object[];
  /** What the person was told, by which letters, and what they chose to hear of. */
  readonly notifications: {
    readonly notices: readonly object[];
    readonly letters: readonly object[];
    readonly choices: readonly object[];
  };
}

export interface Renamed {
  readonly documentId: string;
  readonly slug: string;
}
