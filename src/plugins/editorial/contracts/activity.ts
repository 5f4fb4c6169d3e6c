import { z } from 'zod';
import { AUTOMATIC } from '../domain/workflow/automatic';
import { STEP_NAMES } from '../domain/workflow/transitions';
import { account } from './planning';
import { wordsIn } from './queue';
import type { EventView } from './workflow';

/** Every kind of event that the log may hold. */
export const EVENT_KINDS: readonly string[] = [...STEP_NAMES, ...AUTOMATIC];

const instant = z.iso.datetime({ offset: true });

/** Where a page ends: the instant and the number of its last event. */
const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z~\d{1,12}$/, 'must be the `next` of a page');

const areKinds = (list: string) => wordsIn(list).every((word) => EVENT_KINDS.includes(word));

/** What the log is narrowed to. Lists have commas between their words. */
const narrowing = {
  /** Plural names of governed types. */
  types: z.string().max(2000).optional(),
  /** Who did it, such as `admin:3`. */
  person: account.optional(),
  kinds: z
    .string()
    .max(1000)
    .refine(areKinds, `must be of ${EVENT_KINDS.join(', ')}`)
    .optional(),
  from: instant.optional(),
  before: instant.optional(),
  /** A documentId. */
  document: z
    .string()
    .max(40)
    .regex(/^[a-z0-9]+$/i, 'must be a documentId')
    .optional(),
};

/** Query of `GET /activity`. */
export const activityQuery = z.looseObject({
  ...narrowing,
  after: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export type ActivityQuery = z.infer<typeof activityQuery>;

export const ACTIVITY_FORMATS = ['csv', 'jsonl'] as const;

/** Query of `GET /activity/export`: all that the same narrowing of the page would show, newest first. */
export const activityExportQuery = z.looseObject({ ...narrowing, format: z.enum(ACTIVITY_FORMATS).default('csv') });

export type ActivityNarrowing = Pick<ActivityQuery, keyof typeof narrowing>;

/** One line of the activity: an event with the text that it happened to. */
export interface ActivityEntry extends EventView {
  readonly id: number;
  readonly uid: string;
  readonly plural: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** As the text is called now; its documentId where it is gone. */
  readonly title: string;
}

export interface ActivityPage {
  readonly data: readonly ActivityEntry[];
  /** `next` is the `after` of the page with what happened before; null where there is nothing. */
  readonly meta: { readonly next: string | null };
}
