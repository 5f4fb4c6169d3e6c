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
  'NOT_PERMITTED',
  'OWN_WORK',
  'DRAFTS_NOT_READABLE',
  'NOT_READY',
  'AUTHOR_NOT_PUBLISHED',
  'REASON_REQUIRED',
  'NOT_IN_FUTURE',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Something the text still lacks; `field` is the attribute, with a dot path into components. */
export interface OpenItem {
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

export interface NamedDocument {
  readonly documentId: string;
  readonly title: string;
}

/** Why a step was refused. Clients read `code`; the message says what happened and what to do next. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly stage?: Stage;
  readonly items?: readonly OpenItem[];
  readonly documents?: readonly NamedDocument[];
}

export function refuse(code: RefusalCode, message: string, more: Omit<Refusal, 'code' | 'message'> = {}): Refusal {
  return { code, message, ...more };
}
