import type { Choice } from './choices';

/** What a person says along with a step. */
export interface Given {
  readonly reason?: string;
  readonly reasonCode?: string;
  /** ISO 8601 instant. */
  readonly at?: string;
}

/** Steps whose effect is not in their name. */
const CONFIRMED = ['discard_changes', 'retract', 'publish_minor'] as const;

export type ConfirmedStep = (typeof CONFIRMED)[number];

export type Ask = 'reason' | 'instant' | 'confirmation';

/** What the panel asks before it takes the step; nothing where the button says it all. */
export function askOf({ name, offer }: Choice): Ask | undefined {
  if (offer.needsInstant) return 'instant';
  if (offer.needsReason) return 'reason';
  return isConfirmed(name) ? 'confirmation' : undefined;
}

export function isConfirmed(name: Choice['name']): name is ConfirmedStep {
  return CONFIRMED.some((confirmed) => confirmed === name);
}
