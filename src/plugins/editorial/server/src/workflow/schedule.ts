import { asSystem, currentCaller, type Caller } from '../actor';
import { isRefusalError } from '../http-errors';
import { inTransaction } from '../strapi';
import { caseRows, claim, findCase, type CaseRow } from './cases';
import { asConflict } from './conflicts';
import type { Desk } from './desk';
import type { Key } from './key';
import { take } from './perform';
import { append, whoOf } from './record';
import { workingText } from './texts';

/** Due texts taken up in one round; the rest follow in the next minute. */
const AT_ONCE = 100;

/**
 * Publishes what is due, oldest first, as the system actor `scheduler`. Every instance may call it each minute: the
 * claim on the case lets one of them win, and the rules are checked again at that moment. What fell due while no
 * server ran goes out at the first call.
 */
export function publishDue(desk: Desk): Promise<void> {
  return asSystem('scheduler', async () => {
    const caller = currentCaller(desk.strapi);
    const where = { stage: 'scheduled', scheduledFor: { $lte: desk.now().toISOString() } };
    const due = await caseRows(desk.strapi).findMany({ where, orderBy: { scheduledFor: 'asc' }, limit: AT_ONCE });
    for (const row of due) await publishOne(desk, row, caller);
  });
}

async function publishOne(desk: Desk, row: CaseRow, caller: Caller): Promise<void> {
  const key = { uid: row.targetUid, documentId: row.documentId, locale: row.locale };
  try {
    await take(desk, key, { step: 'publish' }, caller);
  } catch (error) {
    const isRefused = isRefusalError(error) && error.refusal.code !== 'STALE_VERSION';
    if (isRefused) await asConflict(() => noteFailure(desk, key, caller, error.message));
    else desk.strapi.log.error(`scheduler: ${row.targetUid} ${row.documentId} will be tried again: ${String(error)}`);
  }
}

/** A schedule that the rules refuse ends, visibly: the text is approved again, and the log says why. */
function noteFailure(desk: Desk, key: Key, caller: Caller, reason: string): Promise<void> {
  return inTransaction(desk.strapi, async () => {
    const [seen, text] = [await findCase(desk.strapi, key), await workingText(desk.strapi, key)];
    if (seen?.stage !== 'scheduled' || !text) return;
    const claimed = await claim(desk.strapi, seen);
    const event = {
      ...whoOf(caller),
      seq: claimed.seq + 1,
      step: 'schedule_failed',
      capability: 'system',
      fromStage: seen.stage,
      toStage: 'approved',
      reason,
      digest: text.digest,
      hasOwnEdits: false,
      at: desk.now().toISOString(),
    } as const;
    await append(desk, key, { ...claimed, stage: 'approved', scheduledFor: null }, event, null);
  });
}
