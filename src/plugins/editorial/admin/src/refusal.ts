import { REFUSAL_CODES, type Conflict, type Refusal, type RefusalCode } from '../../domain/workflow/refusals';

/** The refusal inside an error of the admin's API, or nothing where the error is of another kind. */
export function refusalOf(error: unknown): Refusal | undefined {
  const details = isObject(error) ? error.details : undefined;
  if (!isObject(error) || !isObject(details) || !isRefusalCode(details.code)) return undefined;
  return { code: details.code, message: String(error.message) };
}

/** Who saved meanwhile, and what: inside the refusal of a save that came too late. */
export function conflictOf(error: unknown): Conflict | undefined {
  const details = isObject(error) && isObject(error.details) ? error.details : {};
  return isConflict(details.conflict) ? details.conflict : undefined;
}

function isConflict(value: unknown): value is Conflict {
  return isObject(value) && typeof value.textVersion === 'number';
}

/** Somebody was quicker: what the person saw is no longer what stands. */
export function isOutdated({ code }: Refusal): boolean {
  return code === 'STALE_VERSION' || code === 'CHANGED_SINCE_SEEN';
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return REFUSAL_CODES.some((known) => known === code);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
