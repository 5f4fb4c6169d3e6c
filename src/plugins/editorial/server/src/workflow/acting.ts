import type { WorkflowStatus } from '../../../contracts/workflow';
import type { Intent } from '../../../domain/workflow/case';
import type { Json } from '../../../domain/workflow/digest';
import { refuse } from '../../../domain/workflow/refusals';
import type { Chain } from '../../../domain/workflow/chains';
import { currentCaller, type Caller } from '../actor';
import { refusalError } from '../http-errors';
import { adoptMany } from './adoption/adopt-many';
import { amend, type Amendment } from './steps/amend';
import type { Desk } from './desk';
import type { Key } from './key';
import { held } from './knowing';
import type { Looking } from './looking';
import { take, takeInTurn } from './steps/perform';
import { changePlan, type PlanChange } from './steps/plan';
import { remark, type Remark } from './steps/remark';
import { restore, type Restoration } from './gate/restore';
import { rewriteRevisions } from './texts/rewrite-revisions';
import { scheduler } from './steps/schedule';

/** What changes where a text stands. */
export interface Acting {
  /** Takes a step and answers where the document stands now. @throws refusalError */
  readonly take: (key: Key, intent: Intent, caller?: Caller) => Promise<WorkflowStatus>;
  /** Takes each of these steps, or none of them. @throws refusalError */
  readonly takeInTurn: (key: Key, steps: Chain, intent: Omit<Intent, 'step'>) => Promise<WorkflowStatus>;
  /** Says who works on a text until when. @throws refusalError */
  readonly changePlan: (key: Key, change: PlanChange) => Promise<WorkflowStatus>;
  /** Logs what somebody did beside the steps, with what it changes; the caller has been found to be allowed to. */
  readonly remark: <T>(key: Key, remark: Remark<T>) => Promise<T>;
  /** Changes working copy and live row alike, without a review; the caller has been found to be allowed to. */
  readonly amend: (key: Key, amendment: Amendment) => Promise<boolean>;
  /** Saves what an older text had; the caller has been found to be allowed to. @throws refusalError */
  readonly restore: (key: Key, restoration: Omit<Restoration, 'caller'>) => Promise<WorkflowStatus>;
  /** Rewrites kept texts of a document and those that refer to it; digests stay. For the erasure of persons. */
  readonly rewriteRevisions: (mentioned: string, rewrite: (documentId: string, content: Json) => Json) => Promise<void>;
  /** Publishes what is due now; called each minute, and by tests with a clock of their own. */
  readonly publishDue: () => Promise<void>;
  /** Takes up documents that have no case yet, some hundreds at a time; says how many those were. */
  readonly adoptMany: (keys: readonly Key[]) => Promise<number>;
}

export function acting(desk: Desk, { status }: Pick<Looking, 'status'>): Acting {
  const { strapi } = desk;
  return {
    take: async (key, intent, caller = currentCaller(strapi)) => {
      refuseStrangers(desk, key, caller);
      await take(desk, key, intent, caller);
      return status(key, caller);
    },
    takeInTurn: async (key, [first, ...others], intent) => {
      const caller = currentCaller(strapi);
      refuseStrangers(desk, key, caller);
      const then = others.map((step) => ({ ...intent, step, version: undefined }));
      await takeInTurn(desk, key, [{ ...intent, step: first }, ...then], caller);
      return status(key, caller);
    },
    changePlan: async (key, change) => {
      const caller = currentCaller(strapi);
      refuseStrangers(desk, key, caller);
      await changePlan(desk, key, change, caller);
      return status(key, caller);
    },
    remark: (key, about) => remark(desk, key, about),
    amend: (key, amendment) => amend(desk, key, amendment),
    restore: async (key, restoration) => {
      const caller = currentCaller(strapi);
      await restore(desk, key, { ...restoration, caller });
      return status(key, caller);
    },
    rewriteRevisions: (mentioned, rewrite) => rewriteRevisions(strapi, mentioned, rewrite),
    publishDue: scheduler(desk),
    adoptMany: (keys) => adoptMany(desk, keys),
  };
}

/** Who may take no step at all on a type is told so before anything is looked up. */
function refuseStrangers(desk: Desk, { uid }: Key, caller: Caller): void {
  if (held(desk, uid, caller).length > 0) return;
  throw refusalError(
    refuse('NOT_PERMITTED', 'You may take no step of the workflow here. Sign in as somebody who can.'),
  );
}
