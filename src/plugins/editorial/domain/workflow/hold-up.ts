import type { HoldPoint } from './refusals';
import type { StepName } from './transitions';

/** Submitting and giving a yes come before a publication, and a text that waits for its instant goes out by itself. */
const NOT_HELD: Record<HoldPoint, ReadonlySet<StepName>> = {
  submit: new Set<StepName>(),
  approve: new Set<StepName>(['submit']),
  publish: new Set<StepName>(['submit', 'approve']),
};

/** Whether an item that must be closed `before` some step holds up this one; every step, unless said otherwise. */
export function isHeldUp(step: StepName, before: HoldPoint = 'submit'): boolean {
  return !NOT_HELD[before].has(step);
}
