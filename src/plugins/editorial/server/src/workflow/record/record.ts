import { actorKey } from '../../../../domain/workflow/actor';
import type { Intent } from '../../../../domain/workflow/case';
import type { Decision } from '../../../../domain/workflow/decide';
import { noticeAfter } from '../../../../domain/workflow/notice';
import { endsPlan } from '../../../../domain/workflow/plan';
import type { StepName } from '../../../../domain/workflow/transitions';
import type { Caller } from '../../actor';
import { gathered } from '../../stored/gathered';
import { announce } from '../steps/announce';
import { dropAssignees } from './assignees';
import { changes, saveCase, type CaseRow } from './cases';
import type { Desk } from '../desk';
import { appendEvent, eventsOf, newestEvent, saysNever, type EventRow, type NewEvent } from './events';
import type { Key } from '../key';
import { keepsText } from '../texts/keeping-steps';
import { keepRevision } from '../texts/revisions';
import type { Situation } from '../steps/situation';
import { workingText, type Text } from '../texts/texts';
import { titledNow } from './titles';

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

export async function record(desk: Desk, taken: Taken): Promise<void> {
  const { situation, claimed, intent, caller, decision, live } = taken;
  const at = desk.now().toISOString();
  const changes = CASE_CHANGES[intent.step]?.(taken, at) ?? {};
  const isDone = endsPlan(decision.to);
  const title = intent.step === 'discard_changes' ? await titledNow(desk, situation.key) : {};
  const next = { ...claimed, ...title, ...changes, ...(isDone && { dueAt: null, priority: 0 }), stage: decision.to };
  if (isDone && !saysNever(situation.events, 'assign')) await dropAssignees(desk.strapi, situation.key);
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
    reasonCode: intent.reasonCode ?? null,
    approverGroups: decision.groups.join(',') || null,
    scheduledFor: scheduleOf(situation.facts, next),
    notice: noticeFrom(desk, taken),
  };
  await append(desk, situation.key, next, event, {
    live,
    from: claimed,
    known: situation.events,
    tells: await tellsOf(desk, taken),
  });
  if (keepsText(intent.step) && !isKept(situation)) await keepRevision(desk.strapi, situation.key, situation.text, at);
}

export interface Appended {
  readonly live: Text | null;
  /** The case as its row is by now: only what differs from it is written, since every index of a column is. */
  readonly from?: CaseRow;
  /** The newest events, where they were read under the case's lock. */
  readonly known?: readonly EventRow[];
  readonly tells?: readonly string[];
}

/** Logs an event, moves the case to where it led, and tells the other rooms; inside the running transaction. */
export async function append(
  desk: Desk,
  key: Key,
  next: CaseRow,
  event: NewEvent,
  { live, from, known, tells = [] }: Appended,
): Promise<EventRow> {
  const transition = await gathered(desk.strapi, async () => {
    const logged = await appendEvent(desk.strapi, key, event, desk.logKey, known);
    // Told, held and kept apart from steps, and perhaps since the case was read.
    const { id: _id, dueTold: _told, unkeptSince: _unkept, holds: _holds, ...columns } = { ...next, seq: event.seq };
    await saveCase(desk.strapi, next, from ? changes(from, columns) : columns);
    const told = { key, event: logged, isLive: next.isLive, live, tells, involved: involvedIn(next) };
    for (const listener of desk.listeners) await listener(told);
    return told;
  });
  await announce(desk, transition);
  return transition.event;
}

/** Whose text it is. */
export function involvedIn({ owner, submittedBy }: Pick<CaseRow, 'owner' | 'submittedBy'>): readonly string[] {
  return [...new Set([owner, submittedBy].filter((account) => account !== null))];
}

/** A step that keeps the text was taken with this one before. */
function isKept({ events, text }: Situation): boolean {
  return events.some(({ step, digest }) => digest === text.digest && keepsText(step));
}

/** The instant of a schedule that the step sets, keeps, carries out or ends. */
export function scheduleOf(
  from: Pick<CaseRow, 'stage' | 'scheduledFor'>,
  to: Pick<CaseRow, 'stage' | 'scheduledFor'>,
): string | null {
  if (to.stage === 'scheduled') return to.scheduledFor;
  return from.stage === 'scheduled' ? from.scheduledFor : null;
}

function noticeFrom(desk: Desk, { situation, intent, decision }: Taken): string | null {
  const { key, facts, policy } = situation;
  return noticeAfter({ facts, policy, step: intent.step, ...decision }, desk.standardNotice(key.uid));
}

/** Whoever answered last for the text that readers had hears that it was changed without them. */
async function tellsOf({ strapi }: Desk, { situation, intent }: Taken): Promise<readonly string[]> {
  if (intent.step !== 'publish_minor') return [];
  const last = await newestEvent(strapi, situation.key, 'approve');
  return last ? [actorKey({ kind: last.actorKind, id: last.actorId })] : [];
}

/** The text's, or the last one known where the text is gone. */
export async function digestOf({ strapi }: Desk, key: Key): Promise<string> {
  const text = await workingText(strapi, key);
  return text?.digest ?? (await eventsOf(strapi, key)).at(-1)?.digest ?? '';
}

export function whoOf(caller: Caller): Pick<NewEvent, 'actorKind' | 'actorId' | 'via'> {
  return { actorKind: caller.kind, actorId: caller.id, via: caller.via };
}
