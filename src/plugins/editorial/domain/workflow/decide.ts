import { isSamePerson, type Actor } from './actor';
import { groupsOf, missing } from './approvals';
import { seenNow, seenOf, standingApprovals, type CaseFacts, type Companion, type Intent } from './case';
import type { Policy } from './policy';
import { refuse, type Refusal } from './refusals';
import type { Question } from './question';
import { authorsNotPublished, COMMON_RULES, NEED_RULES } from './rules';
import type { Stage } from './stages';
import { STEP_NAMES, STEPS, type Capability, type StepName, type Transition } from './transitions';
import { companionStep } from './travel';
import { capabilityFor, notPermitted } from './who-may';

export type Decision =
  | {
      readonly ok: true;
      readonly to: Stage;
      /** The one that allowed it, for the log. */
      readonly capability: Capability;
      readonly hasOwnEdits: boolean;
      /** The groups that the approver could speak for; none for other steps. */
      readonly groups: readonly string[];
      /** Whether this is the last approval that was needed. */
      readonly completes: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The only yes or no of the workflow. The buttons in the panel, the HTTP endpoints and the publish gate all ask
 * here, so they cannot disagree. Pure: it reads facts and changes nothing.
 */
export function decide(facts: CaseFacts, intent: Intent, actor: Actor, policy: Policy): Decision {
  const question: Question = { facts, intent, actor, policy };
  const row: Transition = STEPS[intent.step];
  const capability = capabilityFor(question);
  if (capability === null) return { ok: false, refusal: notPermitted(question) };
  for (const rule of [...COMMON_RULES, ...row.needs.map((need) => NEED_RULES[need])]) {
    const refusal = rule(question);
    if (refusal) return { ok: false, refusal };
  }
  const refusal = companionsRefusal(question);
  if (refusal) return { ok: false, refusal };
  const completes = isLastApproval(question, row);
  return {
    ok: true,
    to: landing(question, row, completes),
    capability,
    hasOwnEdits: hasOwnEdits(facts, actor),
    groups: row.byGroups ? groupsOf(actor, policy.approvals) : [],
    completes,
  };
}

/** Stands for the instant that a person has yet to choose. */
const LATER = '9999-12-31T00:00:00Z';

export interface StepOption {
  readonly name: StepName;
  readonly decision: Decision;
  readonly needsReason: boolean;
  readonly needsInstant: boolean;
}

/** Every step with its answer, for a person who looks at the present text and may still give a reason. */
export function options(facts: CaseFacts, actor: Actor, policy: Policy): readonly StepOption[] {
  return STEP_NAMES.map((name) => {
    const row: Transition = STEPS[name];
    const intent = { step: name, ...seenNow(facts), reason: 'to be given', at: LATER };
    return {
      name,
      decision: decide(facts, intent, actor, policy),
      needsReason: row.needs.includes('reason'),
      needsInstant: row.needs.includes('futureInstant'),
    };
  });
}

/**
 * First profiles travel with the article: each must be able to take the same step, by the same person, who saw it as it is.
 */
function companionsRefusal({ facts, intent }: Question): Refusal | null {
  for (const companion of facts.companions) {
    const move = companionStep(intent.step, companion.facts.stage);
    if (move === 'stuck') return authorsNotPublished([companion.document], ' It has not been submitted yet.');
    if (move !== 'takes') continue;
    const unseen = unseenCompanion(companion, intent);
    if (unseen) return unseen;
    const same = { ...intent, version: undefined, reasonCode: undefined, digest: companion.facts.digest };
    const decision = decide(companion.facts, same, companion.actor, companion.policy);
    if (!decision.ok) return authorsNotPublished([companion.document], ` ${decision.refusal.message}`);
  }
  return null;
}

/** What holds for exactly one text holds for exactly one text of the profile too. */
function unseenCompanion({ document, facts }: Companion, intent: Intent): Refusal | null {
  const seen = seenOf(intent, document.documentId);
  const { needs }: Transition = STEPS[intent.step];
  if (seen === facts.digest || (seen === undefined && !needs.includes('digestSeen'))) return null;
  const message = seen
    ? `The profile of ${document.title}, which goes along, has changed since you read it. Read it again, then decide.`
    : `The profile of ${document.title} goes along. Read it too, and name its digest among the companions.`;
  return refuse('CHANGED_SINCE_SEEN', message, { documents: [document] });
}

/** An approval that is not yet the last one needed leaves the text in review; the last one revives a kept schedule. */
function landing({ facts, intent }: Question, row: Transition, completes: boolean): Stage {
  if (intent.step !== 'approve') return row.to;
  if (!completes) return 'in_review';
  return isStillToCome(facts) ? 'scheduled' : row.to;
}

function isLastApproval({ facts, actor, policy }: Question, row: Transition): boolean {
  if (!row.byGroups) return false;
  const mine = { groups: groupsOf(actor, policy.approvals) };
  return missing([...standingApprovals(facts), mine], policy.approvals).length === 0;
}

function isStillToCome({ scheduledFor, now }: CaseFacts): boolean {
  return scheduledFor !== null && Date.parse(scheduledFor) > Date.parse(now);
}

function hasOwnEdits(facts: CaseFacts, actor: Actor): boolean {
  return facts.edits.some((edit) => isSamePerson(edit.person, actor.person));
}
