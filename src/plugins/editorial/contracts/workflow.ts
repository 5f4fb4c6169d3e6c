import { z } from 'zod';
import type { Byline } from '../domain/byline/credits';
import type { Refusal } from '../domain/workflow/refusals';
import type { Stage } from '../domain/workflow/stages';
import type { StepName } from '../domain/workflow/transitions';

/**
 * Body of `POST /workflow/:plural/:documentId/:step`. `version` and `digest` are what the person saw:
 * a step on anything newer is refused (`STALE_VERSION`, `CHANGED_SINCE_SEEN`). `approve` must name its digest, `schedule`
 * an instant with its offset.
 */
export const stepBody = z.strictObject({
  locale: z.string().min(1).max(35).nullish(),
  version: z.int().nonnegative().optional(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in hexadecimal')
    .optional(),
  reason: z.string().trim().max(5000).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

export type StepBody = z.infer<typeof stepBody>;

export interface StepOffer {
  readonly name: StepName;
  readonly allowed: boolean;
  readonly needsReason: boolean;
  readonly needsInstant: boolean;
  readonly refusal?: Refusal;
}

export interface ApprovalView {
  readonly actor: string;
  readonly at: string;
  readonly hasOwnEdits: boolean;
}

/** Answer of `GET /workflow/:plural/:documentId` and of every step, inside `{ data }`. */
export interface WorkflowStatus {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly stage: Stage;
  readonly isLive: boolean;
  /** ISO 8601 instant; null where nothing is scheduled. */
  readonly scheduledFor: string | null;
  readonly version: number;
  readonly textVersion: number;
  readonly digest: string;
  readonly approvals: readonly ApprovalView[];
  readonly approvalsNeeded: number;
  readonly steps: readonly StepOffer[];
}

/** One line of the log, newest first, from `GET /workflow/:plural/:documentId/events`. */
export interface EventView {
  readonly seq: number;
  readonly step: string;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly actor: string;
  readonly via: string;
  readonly reason: string | null;
  readonly at: string;
}

/** `GET /workflow/:plural/stages?documentIds=a,b&locale=en`: stages of the listed documents, by documentId. */
export type StagesView = Readonly<Record<string, { readonly stage: Stage; readonly isLive: boolean }>>;

/** One row of `GET /queue?limit`: what waits for the signed-in reviewer, oldest first; `meta.total` counts them all. */
export interface QueueItem {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
}

/** `GET /governed`: the content types under a workflow. */
export interface GovernedType {
  readonly uid: string;
  readonly plural: string;
}

/** `GET /articles/:documentId/byline?locale`: the byline of the working copy, as readers would see it. */
export type BylinePreview = Byline;
