import { z } from 'zod';
import type { ChecklistLine } from '../domain/checklist/checklist';
import { HOLD_POINTS } from '../domain/workflow/refusals';

/**
 * Body of `PUT /checklist/:plural/:documentId/:item`. `digest` is that of the text which the person looked at: a tick on
 * any other is refused (`CHANGED_SINCE_SEEN`).
 */
export const tickBody = z.strictObject({
  locale: z.string().min(1).max(35).nullish(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in hexadecimal'),
});

const label = z.union([z.string(), z.record(z.string(), z.string())]).nullable();

const line = z.strictObject({
  item: z.string(),
  check: z.enum(['most_characters', 'present', 'image_alt', 'credited', 'https_links', 'ticked']),
  label,
  field: z.string().nullable(),
  /** The first step that it holds up while it is open; null where it is advice. */
  before: z.enum(HOLD_POINTS).nullable(),
  isDone: z.boolean(),
  /** Ticked for another text than this one. */
  isOutdated: z.boolean(),
  everyText: z.boolean(),
  /** What is wrong, where the item is open. */
  finding: z
    .strictObject({
      code: z.string(),
      field: z.string(),
      message: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
}) satisfies z.ZodType<ChecklistLine>;

const ticked = z.strictObject({
  ...line.shape,
  tickedBy: z.string().nullable(),
  tickedAt: z.iso.datetime().nullable(),
});

/** Answer of `GET /checklist/:plural/:documentId` and of every tick, inside `{ data }`. */
export const checklistView = z.strictObject({
  lines: z.array(ticked),
  /** Whether the person who asks may tick. */
  mayTick: z.boolean(),
});

export const checklistAnswer = z.strictObject({ data: checklistView });

export type TickBody = z.infer<typeof tickBody>;
export type ChecklistView = z.infer<typeof checklistView>;
export type TickedLine = ChecklistView['lines'][number];
