import { actorKey } from '../../../domain/workflow/actor';
import type { TickRow } from '../checklist/tick-rows';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { eventRows, type EventRow } from '../workflow/record/events';
import { keyFrom, keyText } from '../workflow/key';
import type { Audit } from './audit';
import { problem } from './problems';

/** A tick that nobody gave, with what the log has of its item instead. */
interface Forged {
  readonly row: TickRow;
  readonly event: EventRow | null;
}

/**
 * Every tick that stands is the newest one that was logged for its item. One that is gone is not looked for: a text that was
 * deleted and begun anew has none either, and without it the item holds steps up again.
 */
export async function checkTicks({ strapi, problems }: Audit): Promise<void> {
  const transferredAt = await service(strapi, 'workflow').newestTransfer();
  for await (const page of service(strapi, 'checklist').all()) {
    for (const { row, event } of await stillForged(strapi, page, transferredAt)) {
      const message = `the tick of "${row.item}" is not the one that somebody gave`;
      problems.push(problem('tick_changed', keyFrom(row), event?.seq ?? null, message));
    }
  }
}

/** Somebody may tick between two queries, so that these are looked at a second time. */
async function stillForged(
  strapi: Strapi,
  page: readonly TickRow[],
  transferredAt: string | null,
): Promise<readonly Forged[]> {
  const doubtful = await forgedOf(strapi, page, transferredAt);
  if (doubtful.length === 0) return [];
  const again: Forged[] = [];
  for await (const rows of service(strapi, 'checklist').all(doubtful.map(({ row }) => row.id)))
    again.push(...(await forgedOf(strapi, rows, transferredAt)));
  return again;
}

async function forgedOf(
  strapi: Strapi,
  ticks: readonly TickRow[],
  transferredAt: string | null,
): Promise<readonly Forged[]> {
  if (ticks.length === 0) return [];
  const newest = await newestOf(strapi, ticks);
  const forged = ticks.map((row) => ({ row, event: newest.get(nameOf(row, row.item)) ?? null }));
  return forged.filter(({ row, event }) => !isTickOf(row, event, transferredAt));
}

/** By text and item, the newest tick or the taking back of one. */
async function newestOf(strapi: Strapi, ticks: readonly TickRow[]): Promise<ReadonlyMap<string, EventRow>> {
  const targetUid = { $in: [...new Set(ticks.map((row) => row.targetUid))] };
  const documentId = { $in: [...new Set(ticks.map((row) => row.documentId))] };
  const where = { targetUid, documentId, step: { $in: ['tick', 'untick'] } };
  const found = await eventRows(strapi).findMany({ where, orderBy: { seq: 'asc' } });
  return new Map(found.map((event) => [nameOf(event, event.about ?? ''), event]));
}

function nameOf(row: Parameters<typeof keyFrom>[0], item: string): string {
  return `${keyText(keyFrom(row))} ${item}`;
}

function isTickOf(row: TickRow, event: EventRow | null, transferredAt: string | null): boolean {
  if (event?.step !== 'tick' || event.digest !== row.digest || event.at !== row.at) return false;
  const by = actorKey({ kind: event.actorKind, id: event.actorId });
  // Accounts of the content API come back from a transfer under other numbers, and the log keeps those of before.
  const isRenumbered = event.actorKind === 'user' && transferredAt !== null && transferredAt >= event.at;
  return row.tickedBy === by || (isRenumbered && row.tickedBy.startsWith('user:'));
}
