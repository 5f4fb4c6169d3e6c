import type { Tally } from './approvals';
import type { Stage } from './stages';

export const REFUSAL_CODES = [
  'ILLEGAL_TRANSITION',
  'STALE_VERSION',
  'CHANGED_SINCE_SEEN',
  'CHANGED_SINCE_APPROVAL',
  'NOT_APPROVED',
  'SLUG_TAKEN',
  'STILL_LIVE',
  'CREDITED_ELSEWHERE',
  'SAME_PROFILE',
  'KINDS_DIFFER',
  'ACCOUNTS_DIFFER',
  'ACCOUNT_TAKEN',
  'APPROVED_BY_CREDITED',
  'NOT_PERMITTED',
  'OWN_WORK',
  'DRAFTS_NOT_READABLE',
  'NOT_READY',
  'AUTHOR_NOT_PUBLISHED',
  'REASON_REQUIRED',
  'REASON_CODE_UNKNOWN',
  'NOT_IN_FUTURE',
  'NOT_ASSIGNABLE',
  'ERASED',
  'NOT_AS_KEPT',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The first step that an open item holds up; what is open stays open for every later one. */
export const HOLD_POINTS = ['submit', 'approve', 'publish'] as const;

export type HoldPoint = (typeof HOLD_POINTS)[number];

/** Something the text still lacks; `field` is the attribute, with a dot path into components. */
export interface OpenItem {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  /** Absent: from the first step on. */
  readonly before?: HoldPoint;
}

export interface NamedDocument {
  readonly documentId: string;
  readonly title: string;
}

/** What stands where a save came too late. */
export interface Conflict {
  /** Of the text that stands now. */
  readonly textVersion: number;
  /** The name of whoever saved it, and when, as an ISO 8601 instant; null where that is not known. */
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Fields that readers see and that are different from what the editor loaded; null where the client did not say what that was. */
  readonly fields: readonly string[] | null;
}

/** What can be done instead of a refused step, as front ends name it. */
export const WAYS_OUT = ['reassign', 'merge', 'anonymise', 'publish_profile', 'bare_name'] as const;

export type WayOut = (typeof WAYS_OUT)[number];

/** Why a step was refused. Clients read `code`; the message says what happened and what to do next. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly stage?: Stage;
  readonly items?: readonly OpenItem[];
  readonly documents?: readonly NamedDocument[];
  readonly conflict?: Conflict;
  readonly waysOut?: readonly WayOut[];
  /** Approvals that are still to come, group by group. */
  readonly missing?: readonly Tally[];
  /** What might have been said instead. */
  readonly allowed?: readonly string[];
}

export function refuse(code: RefusalCode, message: string, more: Omit<Refusal, 'code' | 'message'> = {}): Refusal {
  return { code, message, ...more };
}
