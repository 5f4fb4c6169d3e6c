import { z } from 'zod';
import { STAGES } from '../domain/workflow/stages';
import { account, person, plan, type AccountView, type PlanView } from './planning';
import type { QueueItem, StagesView } from './workflow';

/**
 * What waits for the signed-in reviewer; what came back to them to be changed; what is theirs; what nobody works on; what
 * is past its date; everything.
 */
export const LISTS = ['review', 'returned', 'mine', 'unassigned', 'overdue', 'all'] as const;

export type ListName = (typeof LISTS)[number];

export const SORTS = ['submitted', 'due', 'priority', 'title', 'saved', 'scheduled'] as const;

export type Sort = (typeof SORTS)[number];

/** Texts that are counted at most: nobody reads on so far, and counting them all would take longer than listing. */
export const MOST_COUNTED = 1000;

/** The words of a list with commas between them. */
export function wordsIn(list = ''): readonly string[] {
  return list.split(',').filter((word) => word !== '');
}

const areStages = (list: string) => wordsIn(list).every((word) => STAGES.some((stage) => stage === word));

const instant = z.iso.datetime({ offset: true });

/** Beside dates between two instants. Overdue is what is past its date and not scheduled. */
export const DUES = ['overdue', 'none'] as const;

/** Query of `GET /queue`. Lists have commas between their words; `limit` is the size of a page. */
export const queueQuery = z.looseObject({
  list: z.enum(LISTS).default('review'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(5),
  sort: z.enum(SORTS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  /** Part of a title; capitals and accents make no difference. */
  search: z.string().trim().max(200).optional(),
  /** Plural names of governed types. */
  types: z.string().max(2000).optional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[\w-]+$/, 'must be a language such as en or de-AT')
    .optional(),
  stages: z
    .string()
    .max(200)
    .refine(areStages, `must be of ${STAGES.join(', ')}`)
    .optional(),
  /** The documentId of a section. */
  section: z
    .string()
    .max(40)
    .regex(/^[a-z0-9]+$/i, 'must be the documentId of a section')
    .optional(),
  assignee: account.optional(),
  due: z.enum(DUES).optional(),
  dueFrom: instant.optional(),
  dueBefore: instant.optional(),
  scheduledFrom: instant.optional(),
  scheduledBefore: instant.optional(),
});

export type QueueQuery = z.infer<typeof queueQuery>;

/** One row of `GET /queue`. */
export interface ListedCase extends QueueItem {
  readonly plural: string;
  readonly stage: StagesView[string]['stage'];
  readonly isLive: boolean;
  readonly version: number;
  readonly scheduledFor: string | null;
  readonly savedAt: string | null;
  readonly plan: PlanView;
}

export const listedCase = z.strictObject({
  uid: z.string(),
  plural: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
  title: z.string(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  stage: z.enum(STAGES),
  isLive: z.boolean(),
  version: z.int().nonnegative(),
  scheduledFor: z.iso.datetime().nullable(),
  savedAt: z.iso.datetime().nullable(),
  plan,
}) satisfies z.ZodType<ListedCase>;

/** `total` counts to `MOST_COUNTED` and then stops: `isMore` says so. */
export const queueAnswer = z.strictObject({
  data: z.array(listedCase),
  meta: z.strictObject({ total: z.int().nonnegative(), isMore: z.boolean() }),
});

/** What lists can be narrowed to, for the person who asks: `GET /queue/choices`, in the panel. */
export interface QueueChoices {
  /** Those who can work on texts that the person may open, by name. */
  readonly people: readonly AccountView[];
  readonly sections: readonly { readonly documentId: string; readonly name: string }[];
  readonly locales: readonly { readonly code: string; readonly name: string }[];
}

export const queueChoicesAnswer = z.strictObject({
  data: z.strictObject({
    people: z.array(person),
    sections: z.array(z.strictObject({ documentId: z.string(), name: z.string() })),
    locales: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }) satisfies z.ZodType<QueueChoices>,
});
