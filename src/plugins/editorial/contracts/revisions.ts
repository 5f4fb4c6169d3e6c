import { z } from 'zod';

const locale = z.string().min(1).max(35).optional();
const instant = z.iso.datetime();
const name = z.string().nullable();

/** `GET /revisions/:plural/:documentId`: newest first; `before` is `meta.next` of the page before. */
export const revisionsQuery = z.looseObject({
  locale,
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_\d{1,9}$/, 'must be meta.next of the page before')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A text that was kept, and why. */
export const revision = z.strictObject({
  id: z.int().positive(),
  digest: z.string(),
  /** When it was last saved; of what nobody saved, when it was first kept. */
  at: instant,
  /** Name of who saved it then; null where nobody did, as for texts that came by import. */
  savedBy: name,
  /** The first time, of a text that was left and came back. */
  first: z.strictObject({ at: instant, savedBy: name }).nullable(),
  /** What else was done with exactly this text, oldest first: submitted, sent back, approved, published, restored. */
  marks: z.array(z.strictObject({ step: z.string(), actor: z.string(), at: instant })),
  /** Whether the working copy is this text, and whether readers get it. */
  isWorking: z.boolean(),
  isLive: z.boolean(),
  /**
   * Whether it is still the text that its digest names. `erased`: a person was taken out of it. `changed`: somebody
   * changed it in the database, past the workflow.
   */
  state: z.enum(['kept', 'erased', 'changed']),
});

export const revisionsAnswer = z.strictObject({
  data: z.array(revision.omit({ state: true })),
  meta: z.strictObject({ next: z.string().nullable() }),
});

/** `content`: the fields that the caller may read, relations by documentId and files by their contents. */
export const revisionAnswer = z.strictObject({
  data: revision.extend({ content: z.record(z.string(), z.unknown()) }),
});

export type RevisionsQuery = z.infer<typeof revisionsQuery>;
export type RevisionState = z.infer<typeof revision>['state'];
export type RevisionView = z.infer<typeof revision>;
export type RevisionLine = z.infer<typeof revisionsAnswer>['data'][number];
export type RevisionsPage = z.infer<typeof revisionsAnswer>;
