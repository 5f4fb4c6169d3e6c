import { isHuman, isSamePerson } from './actor';
import { groupsOf, missing, type Tally } from './approvals';
import { standingApprovals } from './case';
import type { Question } from './question';
import { refuse, type Refusal } from './refusals';

/** An approval holds for exactly one text: the one that was read. */
export function digestSeen({ facts, intent }: Question): Refusal | null {
  if (intent.digest === facts.digest) return null;
  const message = intent.digest
    ? 'The text has changed since you read it. Read it again, then decide.'
    : 'Name the digest of the text you read: an approval holds for exactly one text.';
  return refuse('CHANGED_SINCE_SEEN', message);
}

export function approved({ facts, policy }: Question): Refusal | null {
  const standing = standingApprovals(facts);
  const still = missing(standing, policy.approvals);
  if (still.length === 0) return null;
  if (standing.length === 0 && facts.approvals.length > 0) {
    return refuse('CHANGED_SINCE_APPROVAL', 'The text has changed since it was approved. Submit it for review again.');
  }
  return refuse('NOT_APPROVED', `Not approved yet: ${neededStill(still)}`, { stage: facts.stage, missing: still });
}

/** A yes that would fill nobody's seat, now or later, is not taken: whoever gave it would wait for nothing. */
export function counts({ facts, actor, policy }: Question): Refusal | null {
  const standing = standingApprovals(facts);
  const before = missing(standing, policy.approvals);
  const after = missing([...standing, { groups: groupsOf(actor, policy.approvals) }], policy.approvals);
  if (before.length === 0 || sum(after) < sum(before)) return null;
  const mine = groupsOf(actor, policy.approvals).join(' and ');
  return refuse('NOT_PERMITTED', `The approvals for ${mine} have been given; ${neededStill(before)}`, {
    missing: before,
  });
}

/** Four eyes are those of persons, whichever account they use. */
export function fourEyes({ facts, actor, policy }: Question): Refusal | null {
  if (!isHuman(actor)) return refuse('NOT_PERMITTED', 'Only a person can approve; a token or a script cannot.');
  if (standingApprovals(facts).some(({ person }) => isSamePerson(person, actor.person))) {
    return refuse('OWN_WORK', 'You have approved this text already; the next approval must come from somebody else.');
  }
  if (policy.fourEyes === 'off') return null;
  const own = ownPart({ facts, actor, policy });
  return own === null ? null : refuse('OWN_WORK', `You ${own}. Ask another reviewer to approve it.`);
}

/** A notice in own words is there to be approved, and readers do not have it yet. */
export function ownNotice({ facts: { notice, stage } }: Question): Refusal | null {
  if (notice.own === null) {
    const message = 'Readers get the standard notice. To tell them more, add a correction of the kind retraction.';
    return refuse('NOT_READY', message, { items: [{ code: 'NOTICE_MISSING', field: 'corrections', message }] });
  }
  if (notice.own !== notice.shown) return null;
  return refuse('ILLEGAL_TRANSITION', 'Readers of the retracted text get these words already.', { stage });
}

/** What of this text is the actor's own, in words, if anything is. */
function ownPart({ facts, actor, policy }: Omit<Question, 'intent'>): string | null {
  const isMe = (person: readonly string[]) => isSamePerson(person, actor.person);
  if (facts.submitter && isMe(facts.submitter)) return 'submitted this yourself';
  if (facts.authors.some(isMe)) return 'are credited as an author of this';
  const barred = facts.edits.filter((edit) => policy.fourEyes === 'strict' || !edit.inReview);
  return barred.some((edit) => isMe(edit.person)) ? 'changed this text yourself' : null;
}

function neededStill(tallies: readonly Tally[]): string {
  const total = sum(tallies);
  const groups = tallies.flatMap(({ group, given, needed }) =>
    group === null ? [] : [`${needed - given} of ${group}`],
  );
  const whose = groups.length > 0 ? ` (${groups.join(', ')})` : '';
  return `${total} more ${total === 1 ? 'approval is' : 'approvals are'} needed${whose}.`;
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { given, needed }) => total + needed - given, 0);
}
