import { problem } from '../http-errors';

/** Why a file cannot be imported; it has left nothing behind then. */
export interface CopyProblem {
  readonly code: string;
  readonly message: string;
}

const TOO_MUCH: ReadonlySet<string> = new Set(['TOO_LARGE', 'TOO_LONG']);

/** 413 for too much, else 422: what was sent is whole, but no article. */
export function importProblem({ code, message }: CopyProblem, more: object = {}): Error {
  return problem(TOO_MUCH.has(code) ? 413 : 422, code, message, more);
}
