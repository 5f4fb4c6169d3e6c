import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const PAUSE_MS = 25;
const QUIET_PAUSES = 4;

/**
 * Waits until the database has had nothing to do for a tenth of a second. After each commit Strapi announces what was
 * saved, with queries of its own that nobody awaits; ending before they have ended crashes the process.
 */
export async function whenQuiet({ db }: Core.Strapi): Promise<void> {
  const pool: Pool = db.connection.client.pool;
  for (let quiet = 0; quiet < QUIET_PAUSES;) {
    await pause(PAUSE_MS);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
