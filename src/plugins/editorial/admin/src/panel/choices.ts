import type { StepOffer, WorkflowStatus } from '../../../contracts/workflow';
import { type StepName, STEPS, type Transition } from '../../../domain/workflow/transitions';

/** One button: a step, or a chain of steps of which each is taken, and logged, by itself. */
export interface Choice {
  readonly name: StepName | 'approve_and_publish';
  readonly steps: readonly StepName[];
  readonly offer: StepOffer;
}

export interface Choices {
  readonly main?: Choice;
  /** What else this stage has; what is refused says why and what to do about it. */
  readonly others: readonly Choice[];
  /** Steps of this stage that are for other people. */
  readonly forOthers: readonly StepOffer[];
}

/** The way to readers: the farthest of these that is allowed is the main button. */
const FORWARD: readonly Choice['name'][] = ['submit', 'approve', 'approve_and_publish', 'publish'];

/** As buttons stand below each other: forward, back, and last what takes something away. */
const ORDER: readonly Choice['name'][] = [...FORWARD, 'request_changes', 'withdraw', 'discard_changes', 'unpublish'];

export function choicesOf(status: WorkflowStatus): Choices {
  const offers = status.steps.filter((offer) => isOfStage(offer, status));
  const choices = withChain(offers.filter((offer) => !isForOthers(offer)).map(choiceOf), status);
  const sorted = choices.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const main = sorted.filter(({ name, offer }) => offer.allowed && FORWARD.includes(name)).pop();
  return { main, others: sorted.filter((choice) => choice !== main), forOthers: offers.filter(isForOthers) };
}

export function choiceOf(offer: StepOffer): Choice {
  return { name: offer.name, steps: [offer.name], offer };
}

/** Who gives the last approval, and lacks nothing else to publish, can do both at once. */
function withChain(choices: readonly Choice[], { approvals, approvalsNeeded }: WorkflowStatus): Choice[] {
  const approve = choices.find(({ name }) => name === 'approve');
  const publish = choices.find(({ name }) => name === 'publish');
  const isLastApproval = approvals.length + 1 >= approvalsNeeded;
  if (!approve?.offer.allowed || publish?.offer.refusal?.code !== 'NOT_APPROVED' || !isLastApproval)
    return [...choices];
  const chain: Choice = { name: 'approve_and_publish', steps: ['approve', 'publish'], offer: approve.offer };
  return [...choices.filter((choice) => choice !== publish), chain];
}

function isForOthers({ refusal }: StepOffer): boolean {
  return refusal?.code === 'NOT_PERMITTED';
}

/** A person who may not take a step is told that before anything about the stage: then the table says the rest. */
function isOfStage({ name, refusal }: StepOffer, { stage, isLive }: WorkflowStatus): boolean {
  if (refusal?.code !== 'NOT_PERMITTED') return refusal?.code !== 'ILLEGAL_TRANSITION';
  const row: Transition = STEPS[name];
  return row.from.includes(stage) && (row.while === 'any' || (row.while === 'live') === isLive);
}
