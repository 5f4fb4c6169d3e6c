import { createHmac } from 'node:crypto';
import type { ActorKind } from '../../../../domain/workflow/actor';
import { canonicalJson, type Json } from '../../../../domain/workflow/digest';
import type { Priority } from '../../../../domain/workflow/plan';
import type { Stage } from '../../../../domain/workflow/stages';
import { storable } from '../../storable';
import { ownRows } from '../../stored/own-rows';
import { addRow } from '../../stored/own-writes';
import type { RowQuery, Strapi } from '../../strapi';
import { keyColumns, type Key } from '../key';

/** What only some steps bring. It is signed where it is there, so that what was signed before a column was added holds. */
export interface Particulars {
  /** One of the reason codes that the type had then. */
  readonly reasonCode: string | null;
  /** The groups that an approver could speak for, with commas between them. */
  readonly approverGroups: string | null;
  /** ISO 8601 instant of a schedule that is set, kept, ended or refused. */
  readonly scheduledFor: string | null;
  /** What readers of the retracted text get from now on. */
  readonly notice: string | null;
  /** Accounts with commas between them, after a change of who works on the text; '' for nobody. */
  readonly assignees: string | null;
  /** ISO 8601 instant at which the text is due from then on. */
  readonly dueAt: string | null;
  readonly priority: Priority | null;
  /** What a remark is about, such as the item of a checklist. */
  readonly about: string | null;
}

/** One line of the log. Actors are kind and id, never names or addresses. */
export interface EventRow extends Particulars {
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
  /** The working copy before an amendment: approvals given to it count for `digest`. */
  readonly previousDigest?: string | null;
  /** What readers see after an amendment. */
  readonly liveDigest?: string | null;
  readonly hasOwnEdits: boolean;
  /** ISO 8601 instant. */
  readonly at: string;
  /** HMAC-SHA-256 over this event and the one before it. */
  readonly mac: string;
}

export type NewEvent = Omit<EventRow, 'mac' | 'targetUid' | 'documentId' | 'locale' | keyof Particulars> &
  Partial<Particulars>;

const NO_PARTICULARS: Particulars = {
  reasonCode: null,
  approverGroups: null,
  scheduledFor: null,
  notice: null,
  assignees: null,
  dueAt: null,
  priority: null,
  about: null,
};

export function eventRows(strapi: Strapi): RowQuery<EventRow> {
  return ownRows<EventRow>(strapi, 'event');
}

/** The whole log of a document, oldest first. */
export function eventsOf(strapi: Strapi, key: Key): Promise<EventRow[]> {
  return eventRows(strapi).findMany({ where: keyColumns(key), orderBy: { seq: 'asc' } });
}

const EVENTS_AT_ONCE = 20;

/** The newest events, oldest first, back to the last one that is an end, or to the beginning. */
export async function recentEvents(
  strapi: Strapi,
  key: Key,
  isEnd: (event: EventRow) => boolean,
): Promise<readonly EventRow[]> {
  const newest = { where: keyColumns(key), orderBy: { seq: 'desc' }, limit: EVENTS_AT_ONCE };
  const found = (await eventRows(strapi).findMany(newest)).reverse();
  return found.length < EVENTS_AT_ONCE || found.some(isEnd) ? found : eventsOf(strapi, key);
}

/** Whether a log that is known from its beginning says that something never happened. */
export function saysNever(events: readonly EventRow[], step: string): boolean {
  return events[0]?.seq === 1 && events.every((event) => event.step !== step);
}

/** The last time a step was taken on a document. */
export function newestEvent(strapi: Strapi, key: Key, step: string): Promise<EventRow | null> {
  return eventRows(strapi).findOne({ where: { ...keyColumns(key), step }, orderBy: { seq: 'desc' } });
}

/** Number of the newest event of a document; 0 where there is none. */
export async function newestSeq(strapi: Strapi, key: Key): Promise<number> {
  const newest = await eventRows(strapi).findOne({ where: keyColumns(key), select: ['seq'], orderBy: { seq: 'desc' } });
  return newest?.seq ?? 0;
}

/** Appends to the log, which is never updated and never deleted. `known`: the newest events, read under the case's lock. */
export async function appendEvent(
  strapi: Strapi,
  key: Key,
  event: NewEvent,
  logKey: string,
  known: readonly EventRow[] = [],
): Promise<EventRow> {
  const last = known.at(-1);
  const previousMac = last?.seq === event.seq - 1 ? last.mac : await macAt(strapi, key, event.seq - 1);
  const signed = sealed({ ...keyColumns(key), ...event }, previousMac, logKey);
  await addRow(strapi, 'event', signed);
  return signed;
}

/** An event with its place in the chain; what is signed is what the database will give back. */
export function sealed(event: NewEvent & ReturnType<typeof keyColumns>, previousMac: string, logKey: string): EventRow {
  const whole = storable({ ...NO_PARTICULARS, ...event });
  return { ...whole, mac: macOf(whole, previousMac, logKey) };
}

/** '' before the first event. */
async function macAt(strapi: Strapi, key: Key, seq: number): Promise<string> {
  if (seq === 0) return '';
  const event = await eventRows(strapi).findOne({ where: { ...keyColumns(key), seq }, select: ['mac'] });
  return event?.mac ?? '';
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

/** Signed where there is something to sign, so that events from before these columns keep their signatures. */
function amended({
  previousDigest,
  liveDigest,
}: Pick<EventRow, 'previousDigest' | 'liveDigest'>): Record<string, Json> {
  return previousDigest || liveDigest ? { amended: [previousDigest ?? null, liveDigest ?? null] } : {};
}

function macOf(event: Omit<EventRow, 'mac'>, previousMac: string, logKey: string): string {
  const signed: Record<string, Json> = {
    target: [event.targetUid, event.documentId, event.locale, event.seq],
    step: [event.step, event.fromStage, event.toStage],
    actor: [event.actorKind, event.actorId, event.capability, event.via],
    reason: event.reason,
    text: [event.digest, Boolean(event.hasOwnEdits)],
    at: event.at,
    ...particularsOf(event),
    previousMac,
    ...amended(event),
  };
  return createHmac('sha256', logKey).update(canonicalJson(signed)).digest('hex');
}

function particularsOf(event: Particulars): Record<string, Json> {
  const { reasonCode, approverGroups, scheduledFor, notice, assignees, dueAt, priority, about } = event;
  const all = Object.entries({ reasonCode, approverGroups, scheduledFor, notice, assignees, dueAt, priority, about });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}
