import { problem } from '../http-errors';

/** Why a file cannot be imported; it has left nothing behind then. */
export interface CopyProblem {
  readonly code: string;
  readonly message: string;
}

/** 413 for too much, 409 for what is there already, else 422: what was sent is whole, but no article. */
const STATUS: Readonly<Record<string, 409 | 413>> = { TOO_LARGE: 413, TOO_LONG: 413, DUPLICATE: 409 };

export function importProblem({ code, message }: CopyProblem, more: object = {}): Error {
  return problem(STATUS[code] ?? 422, code, message, more);
}
