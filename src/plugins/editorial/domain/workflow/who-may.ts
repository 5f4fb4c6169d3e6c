import { isSamePerson } from './actor';
import { groupCapability, groupNames } from './approvals';
import type { Policy } from './policy';
import { words, type Question } from './question';
import { refuse, type Refusal } from './refusals';
import { STEPS, type Capability, type FixedCapability, type StepName, type Transition, type Way } from './transitions';

/** The capability by which the actor may take the step at all; null where there is none. */
export function capabilityFor({ facts, intent, actor, policy }: Question): Capability | null {
  const owns = facts.owner !== null && isSamePerson(facts.owner, actor.person);
  const ways = waysOf(intent.step, policy);
  return ways.find(({ capability, ownOnly }) => actor.can.has(capability) && (!ownOnly || owns))?.capability ?? null;
}

export function notPermitted({ intent, policy }: Pick<Question, 'intent' | 'policy'>): Refusal {
  const who = waysOf(intent.step, policy).map(({ capability, ownOnly }) =>
    ownOnly ? 'its owner' : whoCan(capability),
  );
  return refuse('NOT_PERMITTED', `You may not ${words(intent.step)} here; ${who.join(' or ')} can.`);
}

/** Where approvals come from groups, a yes for no group would count for nothing: `review` does not suffice then. */
export function waysOf(step: StepName, policy: Pick<Policy, 'approvals'>): readonly Way[] {
  const row: Transition = STEPS[step];
  const groups = row.byGroups ? groupNames(policy.approvals) : [];
  return groups.length > 0 ? groups.map((group) => ({ capability: groupCapability(group) })) : row.by;
}

const WHO_CAN: Record<FixedCapability, string> = {
  submit: 'people who write',
  review: 'reviewers',
  publish: 'people with the Publish permission',
  assign: 'people with the permission to assign',
  override: 'people with the permission to publish without approval',
  minor_edit: 'people with the permission for minor edits',
  manage_authors: 'people with the permission to manage authors',
  tick: 'people with the permission to tick checklists',
  comment: 'people with the permission to comment',
  resolve_comments: 'people with the permission to resolve comments',
};

function whoCan(capability: Capability): string {
  const fixed = Object.entries(WHO_CAN).find(([name]) => name === capability)?.[1];
  return fixed ?? `approvers for ${capability.slice('approve.'.length)}`;
}
