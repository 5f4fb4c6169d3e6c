import type { Row } from '../strapi';
import type { EventRow } from '../workflow/record/events';
import type { Key } from '../workflow/key';
import { problem, type Problem } from './problems';

const MINUTE_MS = 60_000;

/** A publication sets the date of its row, and is logged in the same transaction: that takes no longer. */
const STEP_MS = 5 * MINUTE_MS;

/**
 * Whether the live row bears another date than the step that published it. After a transfer it bears that of the site it
 * came from, which nobody here recorded.
 */
export function dateProblem(key: Key, row: Row, event: EventRow, transferredAt: string | null): Problem | null {
  if (transferredAt !== null && transferredAt >= event.at) return null;
  const [dated, logged] = [new Date(row.publishedAt ?? Number.NaN), new Date(event.at)];
  const apart = Math.abs(dated.getTime() - logged.getTime());
  if (apart <= STEP_MS + hourOfClockChange(logged)) return null;
  const told = Number.isNaN(dated.getTime()) ? 'no date' : dated.toISOString();
  return problem(
    'live_date_changed',
    key,
    event.seq,
    `its date is ${told}, and the log has it published at ${event.at}`,
  );
}

/** PostgreSQL and MySQL keep the time on the clock of the server: of an hour that comes twice they do not know which it was. */
function hourOfClockChange(at: Date): number {
  const offset = (hours: number) => new Date(at.getTime() + hours * 60 * MINUTE_MS).getTimezoneOffset();
  return Math.abs(offset(-3) - offset(3)) * MINUTE_MS;
}
