import type { StepOffer, WorkflowStatus } from '../../../contracts/workflow';
import { type StepName, STEPS, type Transition } from '../../../domain/workflow/transitions';

/** The way to readers, in order: the farthest of these that is allowed is the main button. */
const FORWARD: readonly StepName[] = ['submit', 'approve', 'publish'];

/** As buttons stand below each other: forward, back, and last what takes something away. */
const ORDER: readonly StepName[] = [...FORWARD, 'request_changes', 'withdraw', 'discard_changes', 'unpublish'];

export interface SortedOffers {
  readonly main?: StepOffer;
  /** Other steps of this stage; those refused say why and what to do about it. */
  readonly others: readonly StepOffer[];
  /** Steps of this stage that are for other people. */
  readonly forOthers: readonly StepOffer[];
}

type Standing = Pick<WorkflowStatus, 'stage' | 'isLive' | 'steps'>;

export function sortOffers(standing: Standing): SortedOffers {
  const possible = standing.steps
    .filter(({ refusal }) => refusal?.code !== 'ILLEGAL_TRANSITION')
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const main = possible.filter(({ allowed }) => allowed).reduce(farther, undefined);
  const rest = possible.filter((offer) => offer !== main);
  return {
    main,
    others: rest.filter((offer) => !isForOthers(offer)),
    forOthers: rest.filter((offer) => isForOthers(offer) && isOfThisStage(offer, standing)),
  };
}

function farther(best: StepOffer | undefined, offer: StepOffer): StepOffer | undefined {
  const rank = FORWARD.indexOf(offer.name);
  return rank > (best ? FORWARD.indexOf(best.name) : -1) ? offer : best;
}

function isForOthers({ refusal }: StepOffer): boolean {
  return refusal?.code === 'NOT_PERMITTED';
}

/** A person who may not take a step is told that before anything about the stage; the table says the rest. */
function isOfThisStage({ name }: StepOffer, { stage, isLive }: Standing): boolean {
  const row: Transition = STEPS[name];
  return row.from.includes(stage) && (row.while === 'any' || (row.while === 'live') === isLive);
}
