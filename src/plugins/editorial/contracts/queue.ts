import { z } from 'zod';
import { STAGES } from '../domain/workflow/stages';
import { account, plan, type PlanView } from './planning';
import type { QueueItem, StagesView } from './workflow';

/** What waits for the signed-in reviewer; what is theirs; what nobody works on; what is past its date; everything. */
export const LISTS = ['review', 'mine', 'unassigned', 'overdue', 'all'] as const;

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
  locale: z.string().min(1).max(35).optional(),
  stages: z
    .string()
    .max(200)
    .refine(areStages, `must be of ${STAGES.join(', ')}`)
    .optional(),
  /** The documentId of a section. */
  section: z.string().min(1).max(40).optional(),
  assignee: account.optional(),
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

const listedCase = z.strictObject({
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
