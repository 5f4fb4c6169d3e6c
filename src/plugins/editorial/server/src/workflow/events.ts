import { createHmac } from 'node:crypto';
import type { ActorKind } from '../../../domain/workflow/actor';
import { canonicalJson, type Json } from '../../../domain/workflow/digest';
import type { Stage } from '../../../domain/workflow/stages';
import { uidOf } from '../plugin';
import { rows, type RowQuery, type Strapi } from '../strapi';
import { keyColumns, type Key } from './key';

/** One line of the log. Actors are kind and id, never names or addresses. */
export interface EventRow {
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly seq: number;
  readonly step: string;
  readonly fromStage: Stage | null;
  readonly toStage: Stage;
  readonly actorKind: ActorKind;
  readonly actorId: string;
  /** The one that allowed the step; `save` or `system` for what is recorded by itself. */
  readonly capability: string;
  readonly via: string;
  readonly reason: string | null;
  readonly digest: string;
  readonly hasOwnEdits: boolean;
  /** ISO 8601 instant. */
  readonly at: string;
  /** HMAC-SHA-256 over this event and the one before it. */
  readonly mac: string;
}

export type NewEvent = Omit<EventRow, 'mac' | 'targetUid' | 'documentId' | 'locale'>;

export function eventRows(strapi: Strapi): RowQuery<EventRow> {
  return rows<EventRow>(strapi, uidOf('event'));
}

/** The whole log of a document, oldest first. */
export function eventsOf(strapi: Strapi, key: Key): Promise<EventRow[]> {
  return eventRows(strapi).findMany({ where: keyColumns(key), orderBy: { seq: 'asc' } });
}

/** Number of the newest event of a document; 0 where there is none. */
export async function newestSeq(strapi: Strapi, key: Key): Promise<number> {
  const newest = await eventRows(strapi).findOne({ where: keyColumns(key), select: ['seq'], orderBy: { seq: 'desc' } });
  return newest?.seq ?? 0;
}

/** Appends to the log; the log is never updated and never deleted. */
export async function appendEvent(strapi: Strapi, key: Key, event: NewEvent, logKey: string): Promise<EventRow> {
  const previous = await eventRows(strapi).findOne({ where: { ...keyColumns(key), seq: event.seq - 1 } });
  const body = { ...keyColumns(key), ...event };
  return eventRows(strapi).create({ data: { ...body, mac: macOf(body, previous?.mac ?? '', logKey) } });
}

/** Number of the first event whose mac does not fit, or null when the chain is whole. */
export function firstBrokenEvent(events: readonly EventRow[], logKey: string): number | null {
  let previous = '';
  for (const [index, { mac, ...event }] of events.entries()) {
    const fits = event.seq === index + 1 && mac === macOf(event, previous, logKey);
    if (!fits) return event.seq;
    previous = mac;
  }
  return null;
}

function macOf(event: Omit<EventRow, 'mac'>, previousMac: string, logKey: string): string {
  const signed: Record<string, Json> = {
    target: [event.targetUid, event.documentId, event.locale, event.seq],
    step: [event.step, event.fromStage, event.toStage],
    actor: [event.actorKind, event.actorId, event.capability, event.via],
    reason: event.reason,
    text: [event.digest, Boolean(event.hasOwnEdits)],
    at: event.at,
    previousMac,
  };
  return createHmac('sha256', logKey).update(canonicalJson(signed)).digest('hex');
}
