import type { AuthorKind, BuiltInRole } from '../credits';
import { isAgency } from './organization';

export type ParsedRole = BuiltInRole | 'other';

/** One credit read from the text of a byline. */
export interface ParsedCredit {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly role: ParsedRole;
  readonly title?: string;
  readonly place?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The kind as our authors have it: the text alone tells agencies from other organisations, never collectives. */
export function authorKindOf(credit: ParsedCredit): AuthorKind {
  return credit.kind === 'organization' && isAgency(credit.name) ? 'agency' : credit.kind;
}
