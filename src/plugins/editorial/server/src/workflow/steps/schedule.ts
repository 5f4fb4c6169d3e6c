import { actorKey } from '../../../../domain/workflow/actor';
import { asSystem, currentCaller, type Caller } from '../../actor';
import { isRefusalError } from '../../http-errors';
import { inTransaction } from '../../strapi';
import { caseRows, findCase, type CaseRow } from '../record/cases';
import { asConflict } from '../conflicts';
import type { Desk } from '../desk';
import { newestEvent } from '../record/events';
import { keyFrom, type Key } from '../key';
import { claim } from './locks';
import { take } from './perform';
import { append, digestOf, whoOf } from '../record/record';

/** Rounds in which the server itself failed before a schedule is given up: ten minutes, at one a minute. */
const ATTEMPTS = 10;

const GIVEN_UP =
  `The server failed to publish this ${ATTEMPTS} times; its log says why. ` +
  'Schedule it again once that is put right.';

/** One instance's round, and how often the server failed at each case. */
interface Round {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly failures: Map<number, number>;
}

/**
 * Publishes what is due, oldest first, as the system actor `scheduler`. Every instance calls it each minute: the claim
 * on the case lets one of them win, and the rules are checked again at that moment. What fell due while no server ran
 * goes out at the first call. A round that is still running is not begun again.
 */
export function scheduler(desk: Desk): () => Promise<void> {
  const failures = new Map<number, number>();
  let running: Promise<void> | null = null;
  const round = () =>
    asSystem('scheduler', () => publishDue({ desk, caller: currentCaller(desk.strapi), failures }))
      // Nobody awaits a round: what is thrown here would end the process.
      .catch((error: unknown) => void desk.strapi.log.error(`scheduler: this round failed: ${String(error)}`))
      .finally(() => (running = null));
  return () => (running ??= round());
}

async function publishDue(round: Round): Promise<void> {
  const cases = caseRows(round.desk.strapi);
  const where = { stage: 'scheduled', scheduledFor: { $lte: round.desk.now().toISOString() } };
  const due = await cases.findMany({ where, select: ['id'], orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }] });
  for (const { id } of due) {
    const row = await cases.findOne({ where: { ...where, id } });
    if (row) await publishOne(round, row);
  }
}

/** Publishes one text; whatever goes wrong with it holds up no other. */
async function publishOne(round: Round, row: CaseRow): Promise<void> {
  const { desk, caller, failures } = round;
  try {
    await take(desk, keyFrom(row), { step: 'publish' }, caller, row);
    failures.delete(row.id);
  } catch (error) {
    const reason = reasonOf(round, row, error);
    if (reason !== null) await endSchedule(round, row, reason);
  }
}

/** Why the schedule ends; null where it stands: another instance was quicker, or the server failed and tries again. */
function reasonOf({ desk, failures }: Round, { id, targetUid, documentId }: CaseRow, error: unknown): string | null {
  if (isRefusalError(error)) return error.refusal.code === 'STALE_VERSION' ? null : error.message;
  const failed = (failures.get(id) ?? 0) + 1;
  failures.set(id, failed);
  desk.strapi.log.error(`scheduler: ${targetUid} ${documentId}, attempt ${failed} of ${ATTEMPTS}: ${String(error)}`);
  return failed < ATTEMPTS ? null : GIVEN_UP;
}

/** Ends a schedule visibly: the text is approved again, and the log says why. Not where somebody acted meanwhile. */
async function endSchedule({ desk, caller, failures }: Round, row: CaseRow, reason: string): Promise<void> {
  const end = async () => {
    const seen = await findCase(desk.strapi, keyFrom(row));
    if (seen?.version !== row.version) return;
    const claimed = await claim(desk.strapi, seen);
    const event = {
      ...whoOf(caller),
      seq: claimed.seq + 1,
      step: 'schedule_failed',
      capability: 'system',
      fromStage: seen.stage,
      toStage: 'approved',
      reason,
      digest: await digestOf(desk, keyFrom(row)),
      hasOwnEdits: false,
      at: desk.now().toISOString(),
      scheduledFor: seen.scheduledFor,
    } as const;
    const next = { ...claimed, stage: 'approved', scheduledFor: null } as const;
    await append(desk, keyFrom(row), next, event, { live: null, tells: await schedulersOf(desk, keyFrom(row)) });
  };
  try {
    await asConflict(() => inTransaction(desk.strapi, end));
    failures.delete(row.id);
  } catch (error) {
    desk.strapi.log.error(`scheduler: ${row.targetUid} ${row.documentId} keeps its schedule: ${String(error)}`);
  }
}

/** Whoever set the schedule that ends hears of it. */
async function schedulersOf({ strapi }: Desk, key: Key): Promise<readonly string[]> {
  const set = await newestEvent(strapi, key, 'schedule');
  return set ? [actorKey({ kind: set.actorKind, id: set.actorId })] : [];
}
