import type { WorkflowStatus } from '@contracts/workflow';
import type { Actor } from '@domain/workflow/actor';
import { standingApprovals, type CaseFacts } from '@domain/workflow/case';
import { options } from '@domain/workflow/decide';
import { PRESETS } from '@domain/workflow/policy';
import { aCase, anActor } from '../workflow/case';

/** What the server would tell the panel of this case and this person. */
export function aStatus(
  facts: Partial<CaseFacts> = {},
  actor: Actor = anActor('rita'),
  policy = PRESETS.desk,
): WorkflowStatus {
  const whole = aCase(facts);
  const { stage, isLive, scheduledFor, version, digest, now } = whole;
  return {
    uid: 'plugin::editorial.article',
    documentId: 'ferries',
    locale: null,
    stage,
    isLive,
    scheduledFor,
    version,
    textVersion: version,
    digest,
    approvals: standingApprovals(whole).map(({ person }) => ({ actor: person.join(), at: now, hasOwnEdits: false })),
    approvalsNeeded: policy.approvals,
    steps: options(whole, actor, policy).map(({ decision, ...offer }) => ({
      ...offer,
      allowed: decision.ok,
      ...(!decision.ok && { refusal: decision.refusal }),
    })),
  };
}
