import type { WorkflowStatus } from '@contracts/workflow';
import type { Actor } from '@domain/workflow/actor';
import { standingApprovals, type CaseFacts } from '@domain/workflow/case';
import { options } from '@domain/workflow/decide';
import { NO_PLAN } from '@domain/workflow/plan';
import { count } from '@domain/workflow/approvals';
import { PRESETS, type Policy } from '@domain/workflow/policy';
import { aCase, anActor } from '../workflow/case';

/** What the server would tell the panel of this case and this person. */
export function aStatus(
  facts: Partial<CaseFacts> = {},
  actor: Actor = anActor('rita'),
  policy: Policy = PRESETS.desk,
): WorkflowStatus {
  const whole = aCase(facts);
  const standing = standingApprovals(whole);
  const { tallies, countsFor } = count(standing, policy.approvals);
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
    companions: whole.companions.map(({ document, facts }) => {
      return { uid: 'plugin::editorial.author', ...document, digest: facts.digest };
    }),
    fields: {},
    approvals: standing.map(({ person, groups }, n) => {
      return { actor: person.join(), at: now, hasOwnEdits: false, groups, countsFor: countsFor[n] ?? null };
    }),
    approvalsNeeded: tallies.reduce((sum, { needed }) => sum + needed, 0),
    tallies,
    advice: [],
    reasonCodes: [],
    retraction: { next: 'Retracted.', ...whole.notice },
    plan: { ...NO_PLAN, assignees: [], isOverdue: false },
    steps: options(whole, actor, policy).map(({ decision, ...offer }) => ({
      ...offer,
      allowed: decision.ok,
      completes: decision.ok && decision.completes,
      ...(!decision.ok && { refusal: decision.refusal }),
    })),
  };
}
