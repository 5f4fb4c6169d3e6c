import type { WorkflowStatus } from '../../../contracts/workflow';
import type { Stage } from '../../../domain/workflow/stages';
import { STEPS } from '../../../domain/workflow/transitions';
import { type Choice, choiceOf, withoutNeedless } from '../steps/choices';
import { ORDER, UNTOLD } from '../steps/places';

/** What dropping a card on a column would do: nothing, one of these steps, or be refused. */
export type Landing =
  | { readonly kind: 'home' }
  | { readonly kind: 'open'; readonly choices: readonly Choice[] }
  /** No message where no step leads there from where the card is. */
  | { readonly kind: 'closed'; readonly message: string | null };

/** The table of steps says where each leads, the server's `decide` whether it may be taken: no rule of its own. */
export function landingOn(stage: Stage, status: WorkflowStatus): Landing {
  if (stage === status.stage) return { kind: 'home' };
  const offers = status.steps.filter(({ name }) => STEPS[name].to === stage);
  const allowed = offers.filter((offer) => offer.allowed).map((offer) => choiceOf(offer, status));
  if (allowed.length > 0) return { kind: 'open', choices: inOrder(withoutNeedless(allowed)) };
  const told = offers.find(({ name, refusal }) => {
    if (!refusal || refusal.code === 'ILLEGAL_TRANSITION') return false;
    return refusal.code !== 'NOT_PERMITTED' || !UNTOLD.has(name);
  });
  return { kind: 'closed', message: told?.refusal?.message ?? null };
}

function inOrder(choices: readonly Choice[]): readonly Choice[] {
  return [...choices].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
