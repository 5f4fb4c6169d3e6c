import { AMENDMENTS } from '../../../../domain/workflow/automatic';
import type { StepName } from '../../../../domain/workflow/transitions';
import type { EventRow } from '../record/events';

/** Steps at which the text is kept as a revision, for good. */
const KEEPING: ReadonlySet<string> = new Set<StepName>([
  'submit',
  'approve',
  'publish',
  'publish_minor',
  'publish_without_approval',
]);

const AMENDING: ReadonlySet<string> = new Set(AMENDMENTS);

export function keepsText(step: string): boolean {
  return KEEPING.has(step);
}

/** Digests of the texts that are kept for good since this event. */
export function keptAt({ step, digest, previousDigest, liveDigest }: EventRow): readonly string[] {
  if (keepsText(step)) return [digest];
  if (!AMENDING.has(step)) return [];
  return [digest, previousDigest, liveDigest].flatMap((one) => one || []);
}
