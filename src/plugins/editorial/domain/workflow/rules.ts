import { approved, counts, digestSeen, fourEyes, ownNotice } from './judging';
import { words, type Question, type Rule } from './question';
import { refuse, type NamedDocument, type Refusal } from './refusals';
import { isHeldUp } from './hold-up';
import type { Stage } from './stages';
import { STEPS, type Need, type Transition } from './transitions';

/** Rules that hold for every step, in the order in which a person should hear of them. */
export const COMMON_RULES: readonly Rule[] = [sawThisVersion, stageAllows, reasonCodeKnown];

/** A letter, digit, mark or sign: a reason of characters that nobody sees is none. */
const SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;

export const NEED_RULES: Record<Need, Rule> = {
  reason: ({ intent }) =>
    SOMETHING.test(intent.reason ?? '')
      ? null
      : refuse('REASON_REQUIRED', 'Say why: this step needs a reason that the author can read.'),
  ready: ({ facts, intent }) => {
    const items = facts.openItems.filter(({ before }) => isHeldUp(intent.step, before));
    if (items.length === 0) return null;
    return refuse('NOT_READY', `Still open: ${items.map(({ message }) => message).join(' ')}`, { items });
  },
  digestSeen,
  fourEyes,
  counts,
  approved,
  ownNotice,
  minorEdits: ({ policy, facts: { stage } }) =>
    policy.minorEdits
      ? null
      : refuse('ILLEGAL_TRANSITION', 'Minor edits are switched off here: every change is reviewed.', { stage }),
  futureInstant: ({ facts, intent }) => {
    const isFuture = intent.at !== undefined && Date.parse(intent.at) > Date.parse(facts.now);
    return isFuture ? null : refuse('NOT_IN_FUTURE', 'Name an instant in the future, with its time zone.');
  },
  creditsPublishable: ({ facts }) =>
    facts.hiddenAuthors.length === 0 ? null : authorsNotPublished(facts.hiddenAuthors),
  notReliedOn: ({ facts }) => {
    if (facts.reliedOnBy.length > 0) return creditedElsewhere(facts.reliedOnBy);
    return facts.linkedFrom.length > 0 ? stillLinked(facts.linkedFrom) : null;
  },
};

/** Titles that a message names; the details name them all. */
const NAMED_TITLES = 5;

export function namedTitles(documents: readonly NamedDocument[]): string {
  const titles = [...new Set(documents.map(({ title }) => title))];
  const others = titles.length > NAMED_TITLES ? ` and ${titles.length - NAMED_TITLES} more` : '';
  return titles.slice(0, NAMED_TITLES).join(', ') + others;
}

/** Readers would miss it in texts that were approved with it. */
export function stillLinked(documents: readonly NamedDocument[]): Refusal {
  const message = `Readers meet this in live texts: ${namedTitles(documents)}. Take it out there, have that approved and publish it; then this can go.`;
  return refuse('STILL_LIVE', message, { documents });
}

export function creditedElsewhere(documents: readonly NamedDocument[]): Refusal {
  const message =
    `Articles credit this profile: ${namedTitles(documents)}. ` +
    'Reassign their credits, merge the profile into another, or anonymise it.';
  return refuse('CREDITED_ELSEWHERE', message, { documents, waysOut: ['reassign', 'merge', 'anonymise'] });
}

export function authorsNotPublished(documents: readonly NamedDocument[], why = ''): Refusal {
  const names = documents.map((author) => author.title).join(', ');
  const message = `Readers cannot see the profile of ${names}.${why} Publish the profile first, or credit a bare name.`;
  return refuse('AUTHOR_NOT_PUBLISHED', message, { documents, waysOut: ['publish_profile', 'bare_name', 'reassign'] });
}

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

/** Names the texts that the step is for, and what this one is instead. */
function illegal({ facts: { stage, isLive }, intent: { step } }: Question): Refusal {
  const { from, while: seen }: Transition = STEPS[step];
  const [wanted, actual] = from.includes(stage)
    ? [seen === 'live' ? 'that readers see' : 'that readers do not see', isLive ? 'live' : 'not live']
    : [`that is ${EITHER.format(from.map(standing))}`, standing(stage)];
  return refuse('ILLEGAL_TRANSITION', `${sentence(step)} is for a text ${wanted}; this one is ${actual}.`, { stage });
}

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

const STANDING: Partial<Record<Stage, string>> = { draft: 'a draft', changes_requested: 'sent back for changes' };

function standing(stage: Stage): string {
  return STANDING[stage] ?? words(stage);
}

function reasonCodeKnown({ intent: { reasonCode }, policy }: Question): Refusal | null {
  const allowed = Object.keys(policy.reasonCodes);
  if (reasonCode === undefined || allowed.includes(reasonCode)) return null;
  const instead = allowed.length > 0 ? `use ${allowed.join(', ')}` : 'there are none for this type';
  return refuse('REASON_CODE_UNKNOWN', `${reasonCode} is no reason code here: ${instead}.`, { allowed });
}

function sentence(name: string): string {
  return words(name).replace(/^./, (first) => first.toUpperCase());
}
