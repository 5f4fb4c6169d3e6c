import { isHuman, isSamePerson, type Actor } from './actor';
import { standingApprovals, type CaseFacts, type Intent } from './case';
import type { Policy } from './policy';
import { refuse, type NamedDocument, type Refusal } from './refusals';
import { STEPS, type Capability, type Need, type Transition } from './transitions';

/** The one question that every rule answers with a refusal, or with nothing. */
export interface Question {
  readonly facts: CaseFacts;
  readonly intent: Intent;
  readonly actor: Actor;
  readonly policy: Policy;
}

export type Rule = (question: Question) => Refusal | null;

/** The capability by which the actor may take the step at all; null where there is none. */
export function capabilityFor({ facts, intent, actor }: Question): Capability | null {
  const row: Transition = STEPS[intent.step];
  const owns = facts.owner !== null && isSamePerson(facts.owner, actor.person);
  return row.by.find(({ capability, ownOnly }) => actor.can.has(capability) && (!ownOnly || owns))?.capability ?? null;
}

export function notPermitted({ intent }: Pick<Question, 'intent'>): Refusal {
  const row: Transition = STEPS[intent.step];
  const who = row.by.map(({ capability, ownOnly }) => (ownOnly ? 'its owner' : WHO_CAN[capability]));
  return refuse('NOT_PERMITTED', `You may not ${words(intent.step)} here; ${who.join(' or ')} can.`);
}

/** Rules that hold for every step, in the order in which a person should hear of them. */
export const COMMON_RULES: readonly Rule[] = [sawThisVersion, stageAllows];

export const NEED_RULES: Record<Need, Rule> = {
  reason: ({ intent }) =>
    intent.reason?.trim()
      ? null
      : refuse('REASON_REQUIRED', 'Say why: this step needs a reason that the author can read.'),
  ready: ({ facts }) =>
    facts.openItems.length === 0
      ? null
      : refuse('NOT_READY', `Still open: ${facts.openItems.map((item) => item.message).join(' ')}`, {
          items: facts.openItems,
        }),
  digestSeen,
  fourEyes,
  approved,
  futureInstant: ({ facts, intent }) => {
    const isFuture = intent.at !== undefined && Date.parse(intent.at) > Date.parse(facts.now);
    return isFuture ? null : refuse('NOT_IN_FUTURE', 'Name an instant in the future, with its time zone.');
  },
  creditsPublishable: ({ facts }) =>
    facts.hiddenAuthors.length === 0 ? null : authorsNotPublished(facts.hiddenAuthors),
  notReliedOn: ({ facts }) =>
    facts.reliedOnBy.length === 0
      ? null
      : refuse(
          'CREDITED_ELSEWHERE',
          `Live articles credit this profile: ${facts.reliedOnBy.map(({ title }) => title).join(', ')}. ` +
            'Credit somebody else there, or take those articles down first.',
          { documents: facts.reliedOnBy },
        ),
};

export function authorsNotPublished(documents: readonly NamedDocument[], why = ''): Refusal {
  const names = documents.map((author) => author.title).join(', ');
  const message = `Readers cannot see the profile of ${names}.${why} Publish the profile first, or credit a bare name.`;
  return refuse('AUTHOR_NOT_PUBLISHED', message, { documents });
}

const WHO_CAN: Record<Capability, string> = {
  submit: 'people who write',
  review: 'reviewers',
  publish: 'people with the Publish permission',
  override: 'people with the permission to publish without approval',
  minor_edit: 'people with the permission for minor edits',
};

function sawThisVersion({ facts, intent }: Question): Refusal | null {
  if (intent.version === undefined || intent.version === facts.version) return null;
  return refuse('STALE_VERSION', 'Somebody was quicker: this has moved since you opened it. Reload and look again.', {
    stage: facts.stage,
  });
}

function stageAllows(question: Question): Refusal | null {
  const { facts, intent } = question;
  const row: Transition = STEPS[intent.step];
  const liveFits = row.while === 'any' || (row.while === 'live') === facts.isLive;
  if (row.from.includes(facts.stage) && liveFits) return null;
  if (row.needs.includes('approved') && facts.stage !== 'published') return approved(question) ?? illegal(question);
  return illegal(question);
}

function illegal({ facts, intent }: Question): Refusal {
  const live = facts.isLive ? 'live' : 'not live';
  return refuse(
    'ILLEGAL_TRANSITION',
    `${sentence(intent.step)} is not possible: this is ${words(facts.stage)} and ${live}.`,
    {
      stage: facts.stage,
    },
  );
}

function digestSeen({ facts, intent }: Question): Refusal | null {
  if (intent.digest === facts.digest) return null;
  const message = intent.digest
    ? 'The text has changed since you read it. Read it again, then decide.'
    : 'Name the digest of the text you read: an approval holds for exactly one text.';
  return refuse('CHANGED_SINCE_SEEN', message);
}

function approved({ facts, policy }: Question): Refusal | null {
  const standing = standingApprovals(facts).length;
  if (standing >= policy.approvals) return null;
  if (standing === 0 && facts.approvals.length > 0) {
    return refuse('CHANGED_SINCE_APPROVAL', 'The text has changed since it was approved. Submit it for review again.');
  }
  const missing = policy.approvals - standing;
  return refuse(
    'NOT_APPROVED',
    `Not approved yet: ${missing} more ${missing === 1 ? 'approval is' : 'approvals are'} needed.`,
    {
      stage: facts.stage,
    },
  );
}

function fourEyes({ facts, actor, policy }: Question): Refusal | null {
  if (!isHuman(actor)) return refuse('NOT_PERMITTED', 'Only a person can approve; a token or a script cannot.');
  if (standingApprovals(facts).some(({ person }) => isSamePerson(person, actor.person))) {
    return refuse('OWN_WORK', 'You have approved this text already; the next approval must come from somebody else.');
  }
  if (policy.fourEyes === 'off') return null;
  const own = ownPart({ facts, actor, policy });
  return own === null ? null : refuse('OWN_WORK', `You ${own}. Ask another reviewer to approve it.`);
}

/** What of this text is the actor's own, in words, if anything is. Source: four eyes by person. */
function ownPart({ facts, actor, policy }: Omit<Question, 'intent'>): string | null {
  const isMe = (person: readonly string[]) => isSamePerson(person, actor.person);
  if (facts.submitter && isMe(facts.submitter)) return 'submitted this yourself';
  if (facts.authors.some(isMe)) return 'are credited as an author of this';
  const barred = facts.edits.filter((edit) => policy.fourEyes === 'strict' || !edit.inReview);
  return barred.some((edit) => isMe(edit.person)) ? 'changed this text yourself' : null;
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function sentence(name: string): string {
  return words(name).replace(/^./, (first) => first.toUpperCase());
}
