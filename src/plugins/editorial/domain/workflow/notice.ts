import { missing } from './approvals';
import { standingApprovals, type CaseFacts } from './case';
import type { Policy } from './policy';
import type { StepName } from './transitions';

interface Taken {
  readonly facts: CaseFacts;
  readonly policy: Policy;
  readonly step: StepName;
  /** Whether this was the last approval that was needed. */
  readonly completes: boolean;
}

/**
 * What readers of a retracted text get from this step on; null where the step changes nothing about it. Own words are
 * shown once approved, never before.
 */
export function noticeAfter({ facts, policy, step, completes }: Taken, standard: string): string | null {
  if (step === 'approve_notice') return completes ? facts.notice.own : null;
  if (step !== 'retract') return null;
  return isAnsweredFor(facts, policy) ? (facts.notice.own ?? standard) : standard;
}

/** Readers have exactly this text, or everybody who must has approved it. */
function isAnsweredFor(facts: CaseFacts, policy: Policy): boolean {
  return facts.stage === 'published' || missing(standingApprovals(facts), policy.approvals).length === 0;
}
