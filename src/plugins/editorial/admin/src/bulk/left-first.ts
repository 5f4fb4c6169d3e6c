import type { Glance, Outcome } from '../../../contracts/lists';
import type { BulkStep } from './steps';

export function isReady({ steps }: Glance, step: BulkStep): boolean {
  return steps.some(({ name, allowed }) => name === step && allowed);
}

/**
 * What is left as it is stands first, so that nobody looks for it among a hundred that were not: before the step by what is
 * known then, at the end by what came of it. Nothing moves in between.
 */
export function leftFirst(
  glances: readonly Glance[],
  step: BulkStep,
  outcomes: readonly Outcome[] = [],
): readonly Glance[] {
  const ready = glances.filter((glance) => isReady(glance, step));
  const taken = outcomes.length === ready.length ? outcomes.filter(({ result }) => result === 'taken') : ready;
  const ids = new Set(taken.map(({ documentId }) => documentId));
  const [left, gone] = [false, true].map((isTaken) =>
    glances.filter(({ documentId }) => ids.has(documentId) === isTaken),
  );
  return [...(left ?? []), ...(gone ?? [])];
}
