import type { StepOffer, WorkflowStatus } from '../../../contracts/workflow';
import { type StepName, STEPS, type Transition } from '../../../domain/workflow/transitions';
import { MOST_VISIBLE, ORDER, PLACES, UNTOLD } from './places';

/** One button: a step, or a chain of steps of which each is taken, and logged, by itself. */
export interface Choice {
  readonly name: StepName | 'approve_and_publish' | 'publish_now' | 'reschedule';
  readonly steps: readonly StepName[];
  readonly offer: StepOffer;
}

export interface Choices {
  readonly main?: Choice;
  /** What else this stage has; what is refused says why and what to do about it. */
  readonly others: readonly Choice[];
  /** Out of sight until asked for: what is rare or takes something away, and what the panel has no room for. */
  readonly more: readonly Choice[];
  /** Steps of this stage that are for other people. */
  readonly forOthers: readonly StepOffer[];
}

export function choicesOf(status: WorkflowStatus): Choices {
  const offers = status.steps.filter((offer) => isOfStage(offer, status));
  const choices = offers.filter((offer) => !isForOthers(offer)).map((offer) => choiceOf(offer, status));
  const sorted = withChain(withoutNeedless(choices), status).sort(
    (a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
  );
  const main = sorted.findLast(({ name, offer }) => offer.allowed && PLACES[name] === 'forward');
  const rest = sorted.filter((choice) => choice !== main);
  const forOthers = offers.filter((offer) => isForOthers(offer) && !UNTOLD.has(offer.name));
  return { main, ...shared(rest, main ? MOST_VISIBLE - 1 : MOST_VISIBLE), forOthers };
}

export function choiceOf(offer: StepOffer, { stage }: Pick<WorkflowStatus, 'stage'>): Choice {
  const name = (stage === 'scheduled' && WHILE_SCHEDULED[offer.name]) || offer.name;
  return { name, steps: [offer.name], offer };
}

/** Steps that are called otherwise where they change a schedule. */
const WHILE_SCHEDULED: Partial<Record<StepName, Choice['name']>> = { publish: 'publish_now', schedule: 'reschedule' };

/** What is in sight, and what is not; a menu of one with nothing beside it would only be a detour. */
function shared(rest: readonly Choice[], room: number): Pick<Choices, 'others' | 'more'> {
  const inSight = rest.filter(({ name }) => PLACES[name] !== 'menu');
  const isAlone = room === MOST_VISIBLE && inSight.length === 0 && rest.length === 1;
  if (isAlone) return { others: rest, more: [] };
  const others = inSight.slice(0, room);
  return { others, more: rest.filter((choice) => !others.includes(choice)) };
}

/** Who gives the last approval, and lacks nothing else to publish, can do both at once; a kept schedule goes first. */
function withChain(choices: readonly Choice[], { scheduledFor }: WorkflowStatus): Choice[] {
  const approve = choices.find(({ name }) => name === 'approve');
  const publish = choices.find(({ name }) => name === 'publish');
  const isLastApproval = approve?.offer.completes === true && scheduledFor === null;
  if (!approve || !lacksApproval(publish) || !isLastApproval) return [...choices];
  const chain: Choice = { name: 'approve_and_publish', steps: ['approve', 'publish'], offer: approve.offer };
  return [...choices.filter((choice) => choice !== publish), chain];
}

/** Also where an earlier text was approved: this one is not. */
function lacksApproval(publish: Choice | undefined): boolean {
  const code = publish?.offer.refusal?.code;
  return code === 'NOT_APPROVED' || code === 'CHANGED_SINCE_APPROVAL';
}

/** Nobody publishes without approval what may be published with it. */
export function withoutNeedless(choices: readonly Choice[]): readonly Choice[] {
  const mayPublish = choices.some(({ offer }) => offer.name === 'publish' && offer.allowed);
  return mayPublish ? choices.filter(({ name }) => name !== 'publish_without_approval') : choices;
}

function isForOthers({ refusal }: StepOffer): boolean {
  return refusal?.code === 'NOT_PERMITTED';
}

/**
 * The table says which steps a stage has, also to a person who may not take them. Publishing is shown before its
 * time, with what it lacks, unless the text has left the way to readers. A notice is there once somebody wrote one.
 */
function isOfStage({ name, refusal }: StepOffer, { stage, isLive }: WorkflowStatus): boolean {
  if (refusal?.code === 'ILLEGAL_TRANSITION') return false;
  if (name === 'approve_notice' && refusal?.code === 'NOT_READY') return false;
  const row: Transition = STEPS[name];
  const isRow = row.from.includes(stage) && (row.while === 'any' || (row.while === 'live') === isLive);
  if (isRow || refusal?.code === 'NOT_PERMITTED') return isRow;
  return name === 'publish' && stage !== 'retracted' && stage !== 'archived';
}
