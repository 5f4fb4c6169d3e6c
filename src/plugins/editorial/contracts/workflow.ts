import { z } from 'zod';
import type { Advice } from '../domain/article/advice';
import type { Tally } from '../domain/workflow/approvals';
import type { Label } from '../domain/workflow/policy';
import type { Refusal } from '../domain/workflow/refusals';
import type { Priority } from '../domain/workflow/plan';
import type { Stage } from '../domain/workflow/stages';
import type { Capability, StepName } from '../domain/workflow/transitions';
import type { PlanView } from './planning';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in hexadecimal');

/** More than any byline names. */
const MOST_COMPANIONS = 100;

/**
 * Body of `POST /workflow/:plural/:documentId/:step`. `version`, `digest` and `companions` are what the person saw:
 * a step on anything newer is refused (`STALE_VERSION`, `CHANGED_SINCE_SEEN`). `approve` must name its digest, and those of the
 * first profiles that go along; `schedule` an instant with its offset.
 */
export const stepBody = z.strictObject({
  locale: z.string().min(1).max(35).nullish(),
  version: z.int().nonnegative().optional(),
  digest: digest.optional(),
  /** As the status has them; what it says of them beside is not read. */
  companions: z
    .array(z.object({ documentId: z.string().min(1).max(40), digest }))
    .max(MOST_COMPANIONS)
    .optional(),
  reason: z.string().trim().max(5000).optional(),
  /** One of the type's `reasonCodes`; an unknown one is 422 REASON_CODE_UNKNOWN with those that are allowed. */
  reasonCode: z.string().min(1).max(40).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

export type StepBody = z.infer<typeof stepBody>;

export interface StepOffer {
  readonly name: StepName;
  readonly allowed: boolean;
  readonly needsReason: boolean;
  readonly needsInstant: boolean;
  /** Whether this would be the last approval that is needed. */
  readonly completes: boolean;
  readonly refusal?: Refusal;
}

export interface ApprovalView {
  readonly actor: string;
  readonly at: string;
  readonly hasOwnEdits: boolean;
  /** The groups that the person could speak for. */
  readonly groups: readonly string[];
  /** The one the approval counts for just now; the next approval may move it. */
  readonly countsFor: string | null;
}

export interface ReasonCode {
  readonly code: string;
  readonly label: Label;
}

/** What readers are told of a text that was taken back. */
export interface RetractionView {
  /** What they would be told if the text were retracted now. */
  readonly next: string;
  /** The text's own words, approved or not. */
  readonly own: string | null;
  /** What they are told now; null where the text is not retracted. */
  readonly shown: string | null;
}

/** A profile that no reader has seen yet, and that goes out with the text that credits it. */
export interface CompanionView {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly digest: string;
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
  /** First profiles that take its steps along with it, as they are: whoever approves the text approves them. */
  readonly companions: readonly CompanionView[];
  /** A short mark of each field that readers see; a save that sends them back hears which of them others have changed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly approvals: readonly ApprovalView[];
  readonly approvalsNeeded: number;
  /** What an editor should know before the next step; none of it holds anything up. */
  readonly advice: readonly Advice[];
  /** How far each group has come; one tally without a group where approvals are a plain count. */
  readonly tallies: readonly Tally[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly retraction: RetractionView;
  readonly steps: readonly StepOffer[];
  readonly plan: PlanView;
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
  readonly reasonCode: string | null;
  /** The groups that an approver could speak for. */
  readonly groups: readonly string[];
  /** ISO 8601 instant of a schedule that was set, kept, carried out or ended. */
  readonly scheduledFor: string | null;
  /** What readers of the retracted text were told from then on. */
  readonly notice: string | null;
  /** Names of those who worked on it from then on; null where the event did not say. */
  readonly assignees: readonly string[] | null;
  /** ISO 8601 instant at which it was due from then on. */
  readonly dueAt: string | null;
  readonly priority: Priority | null;
  /** What a remark beside the steps is about, such as the item of a checklist. */
  readonly about: string | null;
  readonly at: string;
}

/** `GET /workflow/:plural/stages?documentIds=a,b&locale=en`, in the panel: the listed documents, by documentId. */
export type StagesView = Readonly<
  Record<string, { readonly stage: Stage; readonly isLive: boolean; readonly version: number; readonly plan: PlanView }>
>;

/**
 * One of `GET /workflow/:plural?documentIds=a,b&locale=en`: a hundred documents at most, in the order asked for. What
 * there is not, and what the caller may not open, is left out.
 */
export type ListedStatus = Pick<
  WorkflowStatus,
  | 'uid'
  | 'documentId'
  | 'locale'
  | 'stage'
  | 'isLive'
  | 'scheduledFor'
  | 'version'
  | 'textVersion'
  | 'digest'
  | 'companions'
  | 'steps'
  | 'plan'
>;

/** One row of `GET /queue?limit`: what waits for the signed-in reviewer, oldest first; `meta.total` counts them all. */
export interface QueueItem {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
}

/** A content type under a workflow. */
export interface GovernedType {
  readonly uid: string;
  readonly plural: string;
  /** There is one document of it, and the content manager has another address for that. */
  readonly isSingleType: boolean;
}

/** `GET /governed`: the content types under a workflow, with what the signed-in person can do with each. */
export interface GovernedForMe extends GovernedType {
  readonly can: readonly Capability[];
}
