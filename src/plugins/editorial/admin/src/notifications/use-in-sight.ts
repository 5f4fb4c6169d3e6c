import { useSyncExternalStore } from 'react';

/** Whether the page is in front: what nobody looks at need not be asked for. */
export function useInSight(): boolean {
  return useSyncExternalStore(hearSight, () => document.visibilityState === 'visible');
}

function hearSight(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
