import { refuse } from '../../../domain/workflow/refusals';
import { isRefusalError, refusalError } from '../http-errors';

const STALE = refuse(
  'STALE_VERSION',
  'Somebody was quicker: this has changed since you opened it. Reload and look again.',
);

/**
 * Deadlocks, serialization failures, locks waited for too long, busy databases, unique violations, and links to rows that
 * somebody replaced meanwhile, as PostgreSQL, MySQL and SQLite name them.
 */
const CONFLICTS: ReadonlySet<string> = new Set([
  '40001',
  '40P01',
  '55P03',
  '23505',
  '23503',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_DUP_ENTRY',
  'ER_CHECKREAD',
  'ER_NO_REFERENCED_ROW_2',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
]);

/** Two people at once is no bug: a conflict in the database becomes STALE_VERSION for the one who lost. */
export async function asConflict<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusalError(error) && CONFLICTS.has(codeOf(error))) throw staleVersion();
    throw error;
  }
}

export function staleVersion(): Error {
  return refusalError(STALE);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
