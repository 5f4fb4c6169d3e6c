import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { Refusal, RefusalCode } from '../../domain/workflow/refusals';

/** The status of each refusal: 403 not you, 409 not now, 422 not like this. */
const STATUS = {
  ILLEGAL_TRANSITION: 409,
  STALE_VERSION: 409,
  CHANGED_SINCE_SEEN: 409,
  CHANGED_SINCE_APPROVAL: 409,
  NOT_APPROVED: 409,
  SLUG_TAKEN: 409,
  STILL_LIVE: 409,
  CREDITED_ELSEWHERE: 409,
  SAME_PROFILE: 422,
  KINDS_DIFFER: 409,
  ACCOUNTS_DIFFER: 409,
  ACCOUNT_TAKEN: 409,
  APPROVED_BY_CREDITED: 409,
  NOT_PERMITTED: 403,
  OWN_WORK: 403,
  DRAFTS_NOT_READABLE: 403,
  NOT_READY: 422,
  AUTHOR_NOT_PUBLISHED: 422,
  REASON_REQUIRED: 422,
  REASON_CODE_UNKNOWN: 422,
  NOT_IN_FUTURE: 422,
  NOT_ASSIGNABLE: 422,
  ERASED: 409,
  NOT_AS_KEPT: 409,
} as const satisfies Record<RefusalCode, number>;

/**
 * A refusal on its way to HTTP. It is an `http-errors` error, because Strapi keeps status, message and details of
 * these through the admin, REST and GraphQL. The name makes the edit view keep what was typed.
 */
export function refusalError(refusal: Refusal): Error {
  const { message, ...details } = refusal;
  return createError(STATUS[refusal.code], message, {
    name: 'ValidationError',
    details: { ...details, errors: [] },
    refusal,
  });
}

export function isRefusalError(error: unknown): error is Error & { refusal: Refusal } {
  return error instanceof Error && 'refusal' in error;
}

/** What is asked for is not there; the message says what was looked for. */
export function notFound(message: string): Error {
  return new errors.NotFoundError(message, { code: 'NOT_FOUND' });
}

/** One answer for what there is not and for what is not the caller's to see. */
export function notThere(): Error {
  return notFound('No such document, or not yours to see.');
}

/** Answers of endpoints for readers that give them nothing, with a code of their own; the message is shown. */
export function problem(
  status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 503,
  code: string,
  message: string,
  more: object = {},
): Error {
  return createError(status, message, { expose: true, details: { code, ...more } });
}
