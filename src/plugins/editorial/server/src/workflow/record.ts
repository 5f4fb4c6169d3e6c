import { actorKey } from '../../../domain/workflow/actor';
import type { Intent } from '../../../domain/workflow/case';
import type { Decision } from '../../../domain/workflow/decide';
import type { StepName } from '../../../domain/workflow/transitions';
import type { Caller } from '../actor';
import { announce } from './announce';
import { saveCase, type CaseRow } from './cases';
import type { Desk } from './desk';
import { appendEvent, type EventRow, type NewEvent } from './events';
import type { Key } from './key';
import { keepRevision } from './revisions';
import type { Situation } from './situation';
import type { Text } from './texts';

export interface Taken {
  readonly situation: Situation;
  readonly claimed: CaseRow;
  readonly intent: Intent;
  readonly caller: Caller;
  readonly decision: Extract<Decision, { ok: true }>;
  readonly live: Text | null;
}

/** What each step changes on the case beside its stage. */
const CASE_CHANGES: Partial<Record<StepName, (taken: Taken, at: string) => Partial<CaseRow>>> = {
  submit: ({ caller }, at) => ({ submittedBy: actorKey(caller), submittedAt: at }),
  request_changes: () => ({ scheduledFor: null }),
  withdraw: () => ({ scheduledFor: null }),
  schedule: ({ intent }) => ({ scheduledFor: new Date(intent.at ?? '').toISOString() }),
  unschedule: () => ({ scheduledFor: null }),
  publish: published,
  publish_minor: published,
  publish_without_approval: published,
  unpublish: takenDown,
  retract: takenDown,
  discard_changes: () => ({ edits: [] }),
};

function published({ situation }: Taken): Partial<CaseRow> {
  return { isLive: true, wasLive: true, liveDigest: situation.facts.digest, edits: [], scheduledFor: null };
}

function takenDown(): Partial<CaseRow> {
  return { isLive: false, liveDigest: null, scheduledFor: null };
}

/** Steps at which the text is kept as a revision. */
const KEPT: ReadonlySet<StepName> = new Set<StepName>([
  'submit',
  'approve',
  'publish',
  'publish_minor',
  'publish_without_approval',
]);

export async function record(desk: Desk, taken: Taken): Promise<void> {
  const { situation, claimed, intent, caller, decision, live } = taken;
  const at = desk.now().toISOString();
  const event = {
    ...whoOf(caller),
    seq: claimed.seq + 1,
    step: intent.step,
    capability: decision.capability,
    fromStage: situation.facts.stage,
    toStage: decision.to,
    reason: intent.reason?.trim() || null,
    digest: situation.facts.digest,
    hasOwnEdits: decision.hasOwnEdits,
    at,
  };
  const changes = CASE_CHANGES[intent.step]?.(taken, at) ?? {};
  await append(desk, situation.key, { ...claimed, ...changes, stage: decision.to }, event, live);
  if (KEPT.has(intent.step)) await keepRevision(desk.strapi, situation.key, situation.text, at);
}

/** Logs an event, moves the case to where it led, and tells the other rooms; inside the running transaction. */
export async function append(
  desk: Desk,
  key: Key,
  next: CaseRow,
  event: NewEvent,
  live: Text | null,
): Promise<EventRow> {
  const logged = await appendEvent(desk.strapi, key, event, desk.logKey);
  const { id: _id, ...columns } = next;
  await saveCase(desk.strapi, next, { ...columns, seq: event.seq });
  for (const listener of desk.listeners) await listener({ key, event: logged, isLive: next.isLive, live });
  await announce(desk.strapi, key, logged);
  return logged;
}

export function whoOf(caller: Caller): Pick<NewEvent, 'actorKind' | 'actorId' | 'via'> {
  return { actorKind: caller.kind, actorId: caller.id, via: caller.via };
}
