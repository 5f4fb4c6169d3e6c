import { useEffect } from 'react';
import type { Cases } from './newsroom-api';
import type { Asked } from './use-asked';

/** A page that is there no more, because its texts went on, gives way to the last one that is. */
export function useLastPage({ query: { page, limit }, turnTo }: Asked, cases: Cases | undefined): void {
  const last = Math.max(1, Math.ceil((cases?.total ?? 0) / limit));
  const isGone = cases !== undefined && cases.items.length === 0 && page > last;
  useEffect(() => {
    if (isGone) turnTo(last);
  }, [isGone, last, turnTo]);
}
