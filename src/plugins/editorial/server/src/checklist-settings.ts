import { z } from 'zod';
import { HOLD_POINTS } from '../../domain/workflow/refusals';
import { labels } from './setting-words';

const field = z.string().min(1);

/** Absent: the item is advice. */
const before = z.enum(HOLD_POINTS).optional();

const seen = { label: labels.optional(), before };

const KINDS = [
  z.strictObject({ ...seen, check: z.literal('most_characters'), field, most: z.int().min(1).max(100_000) }),
  z.strictObject({ ...seen, check: z.literal('present'), field }),
  z.strictObject({ ...seen, check: z.literal('image_alt'), field }),
  z.strictObject({ ...seen, check: z.literal('credited'), field: field.default('credits') }),
  z.strictObject({ ...seen, check: z.literal('https_links') }),
  z.strictObject({ check: z.literal('ticked'), label: labels, before, everyText: z.boolean().default(false) }),
] as const;

const CHECKS = KINDS.map(({ shape }) => shape.check.value).join(', ');

/** What is said of one item of a checklist; whether there are such fields is known once the types are. */
export const checklistItem = z.discriminatedUnion('check', KINDS, { error: `must be one of ${CHECKS}` });
