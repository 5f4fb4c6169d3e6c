import { z } from 'zod';

/** How long an entry counts as open after the last sign of life, and how often the panel gives one. */
export const LEASE_MS = 60_000;
export const BEAT_MS = 20_000;

/** Body of `POST /presence/:plural/:documentId` and of `…/take-over` and `…/leave`. */
export const presenceBody = z.strictObject({ locale: z.string().min(1).max(35).nullish() });

export interface PersonHere {
  readonly name: string;
  /** ISO 8601 instant since which the person has the entry open. */
  readonly since: string;
  /** Whether the person works on it, and did not only come while somebody else did. */
  readonly isHolder: boolean;
}

/** Who has an entry open beside the signed-in person. It holds nobody up: saves are guarded by versions alone. */
export interface PresenceView {
  readonly others: readonly PersonHere[];
  readonly isMine: boolean;
  /** Who took it over from the signed-in person, and when. */
  readonly takenOver: { readonly name: string; readonly at: string } | null;
}
