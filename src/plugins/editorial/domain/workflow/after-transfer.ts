import { isBoundToDigest } from './after-edit';
import type { Stage } from './stages';

/** A case as it was left, and the texts that a data transfer left beside it. */
export interface Transferred {
  readonly stage: Stage;
  /** Digest of what readers were given last; null where nothing is live. */
  readonly liveDigest: string | null;
  /** Digest that the stage is bound to: that of the newest approval, or of the live text; null where there is none. */
  readonly boundTo: string | null;
  /**
   * Whether an approval that counts was given over the content API: its accounts come back under other numbers, so that
   * nobody can say any more who that was.
   */
  readonly isApprovedOutside: boolean;
  readonly now: { readonly working: string; readonly live: string | null };
}

/** Whether what a case says is still so. */
export function standsAfterTransfer({ stage, liveDigest, boundTo, isApprovedOutside, now }: Transferred): boolean {
  if (now.live !== liveDigest || isApprovedOutside) return false;
  return !isBoundToDigest(stage) || now.working === boundTo;
}
