import { problem } from '../../http-errors';

/** What an endpoint found, before it becomes bytes. */
export interface Page {
  readonly data: unknown;
  /** JSON for the places that `data` leaves. */
  readonly readyMade?: readonly string[];
  readonly meta?: { readonly next: string | null; readonly limit: number };
  /** What the answer shows, as keys by which caches drop it. */
  readonly keys: readonly string[];
  /** ISO 8601 instant of the last change of what it shows; null where that cannot be known. */
  readonly changedAt: string | null;
}

/** A list, whose members are bytes already. */
export interface Listed extends Pick<Page, 'meta' | 'keys' | 'changedAt'> {
  /** JSON of each. */
  readonly items: readonly Buffer[];
}

/** What was asked for has another slug now. */
export interface Moved {
  readonly movedTo: string;
  readonly keys: readonly string[];
}

/** An answer in a format of its own, such as a feed. */
export interface Written extends Pick<Page, 'keys' | 'changedAt'> {
  /** Media type. */
  readonly type: string;
  readonly text: string;
  /** ISO 8601 instant from which the answer is another although nothing was published; absent: never. */
  readonly until?: string;
}

export type Outcome = Page | Listed | Written | Moved;

/** One answer for what never was, is not public yet, and is public no more. */
export function notFound(): Error {
  return problem(404, 'NOT_FOUND', 'Nothing is published at this address.');
}

/** Readers of a text that was taken back are told so. */
export function retracted(notice: string, date: string): Error {
  return problem(410, 'RETRACTED', notice, { notice, date });
}

export function badParameter(parameter: string, message: string): Error {
  return problem(400, 'BAD_PARAMETER', `${parameter}: ${message}`, { parameter });
}

/** Asked for on a condition that it does not meet any more. */
export function notAsItWas(): Error {
  return problem(412, 'CONDITION_NOT_MET', 'What is published here now is not what you asked for.');
}

export function latest(instants: readonly (string | null | undefined)[]): string | null {
  return instants.reduce<string | null>((last, one) => (one && (last === null || one > last) ? one : last), null);
}
