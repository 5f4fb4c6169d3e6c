import { z } from 'zod';

const PROFILE = 'must be the documentId of a profile';

const documentId = z.string(PROFILE).min(1, PROFILE).max(40, PROFILE);
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
  articles: z.array(z.string().min(1).max(40)).min(1).max(1000).optional(),
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

const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);

/** `?of=` a documentId: the groups that this profile stands in. Groups come in pages, the first of them is 1. */
export const duplicatesQuery = z.looseObject({
  of: documentId.optional(),
  page: whole(1, 100_000).default(1),
  limit: whole(1, 100).default(20),
});

export type DuplicatesQuery = z.infer<typeof duplicatesQuery>;
