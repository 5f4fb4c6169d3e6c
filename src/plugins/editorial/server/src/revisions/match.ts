import { diffArrays } from 'diff';
import type { Match, Run } from '../../../domain/compare/words';

/** Differences beyond which, and milliseconds after which, nothing is looked for any more: it holds up other requests. */
const LIMITS = { maxEditLength: 2000, timeout: 300 };

/** Myers' algorithm, given up where it takes too long. */
export const match: Match = (from, to) => {
  const found = diffArrays([...from], [...to], LIMITS);
  return found?.map(({ added, removed, count }): Run => ({ kind: kindOf(added, removed), count })) ?? null;
};

function kindOf(added: boolean, removed: boolean): Run['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}
