import { z } from 'zod';
import type { Refusal } from '../domain/workflow/refusals';
import { STAGES, type Stage } from '../domain/workflow/stages';
import { account } from './planning';
import { DUES } from './queue';
import { stepBody, type CompanionView, type StepOffer } from './workflow';

/** As many as the longest page of a list in the content manager. */
export const MOST_AT_ONCE = 100;

export const stageCondition = z.strictObject({ $in: z.array(z.enum(STAGES)).min(1) });

export const liveCondition = z.strictObject({ $eq: z.enum(['true', 'false']) });

export const assigneeCondition = z.strictObject({ $eq: account });

export const dueCondition = z.strictObject({ $eq: z.enum(DUES) });

/** Query of `GET /bulk/:plural`. */
export const glanceQuery = z.looseObject({
  locale: z.string().min(1).max(35).optional(),
  documentIds: z
    .string()
    .max(10_000)
    .transform((list) => list.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string()).min(1).max(MOST_AT_ONCE)),
});

/** What a list shows of a text before a step is taken on many: all that the reviewer goes by. */
export interface Glance {
  readonly documentId: string;
  readonly title: string;
  readonly deck: string | null;
  readonly byline: string | null;
  /** First profiles that take the same step along with it. */
  readonly companions: readonly CompanionView[];
  readonly stage: Stage;
  readonly isLive: boolean;
  readonly version: number;
  readonly digest: string;
  readonly steps: readonly StepOffer[];
}

/**
 * Body of `POST /bulk/:plural/:step`: one step on many documents. Each names the version and the digest that were
 * seen, and the first profiles that go along, so that nobody approves what changed after the list was read.
 */
export const bulkBody = stepBody.omit({ version: true, digest: true, companions: true }).extend({
  documents: z
    .array(
      stepBody
        .pick({ version: true, digest: true })
        .required()
        .extend({ documentId: z.string().min(1).max(40), companions: stepBody.shape.companions }),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});

export type BulkBody = z.infer<typeof bulkBody>;

/** How it went with one document; the others are not held up by it. `failed` is a fault of ours, and in the log. */
export type HowItWent =
  | { readonly result: 'taken'; readonly stage: Stage }
  | { readonly result: 'refused'; readonly refusal: Refusal }
  | { readonly result: 'failed' };

export type Outcome = HowItWent & { readonly documentId: string };
