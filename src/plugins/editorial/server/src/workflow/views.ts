import type { EventView, QueueItem, StagesView, WorkflowStatus } from '../../../contracts/workflow';
import { actorKey } from '../../../domain/workflow/actor';
import type { StepOption } from '../../../domain/workflow/decide';
import type { Caller } from '../actor';
import { rows } from '../strapi';
import { caseRows, type CaseRow } from './cases';
import { rulesOf, type Desk } from './desk';
import { eventsOf, type EventRow } from './events';
import type { Key } from './key';
import { nameAccounts } from './names';
import { approvalEvents, type Situation } from './situation';

const STAGES_AT_ONCE = 200;

export async function statusView(
  desk: Desk,
  situation: Situation,
  steps: readonly StepOption[],
): Promise<WorkflowStatus> {
  const { key, case: row, facts, policy } = situation;
  const standing = approvalEvents(situation.events).filter((event) => event.digest === facts.digest);
  const names = await nameAccounts(desk.strapi, standing.map(accountOf));
  return {
    uid: key.uid,
    documentId: key.documentId,
    locale: key.locale || null,
    stage: facts.stage,
    isLive: facts.isLive,
    scheduledFor: facts.scheduledFor,
    version: row.version,
    textVersion: row.textVersion,
    digest: facts.digest,
    approvals: standing.map((event) => ({
      actor: names.get(accountOf(event)) ?? event.actorKind,
      at: event.at,
      hasOwnEdits: event.hasOwnEdits,
    })),
    approvalsNeeded: policy.approvals,
    steps: steps.map(({ name, decision, needsReason, needsInstant }) => ({
      name,
      allowed: decision.ok,
      needsReason,
      needsInstant,
      ...(!decision.ok && { refusal: decision.refusal }),
    })),
  };
}

/** The log as people read it, newest first; accounts are named for the reader and stored as ids. */
export async function eventsView(desk: Desk, key: Key): Promise<readonly EventView[]> {
  const events = await eventsOf(desk.strapi, key);
  const names = await nameAccounts(desk.strapi, events.map(accountOf));
  return events.reverse().map((event) => ({
    seq: event.seq,
    step: event.step,
    from: event.fromStage,
    to: event.toStage,
    actor: names.get(accountOf(event)) ?? event.actorKind,
    via: event.via,
    reason: event.reason,
    at: event.at,
  }));
}

export async function stagesView(
  desk: Desk,
  uid: string,
  locale: string,
  documentIds: readonly string[],
): Promise<StagesView> {
  const where = { targetUid: uid, locale, documentId: { $in: documentIds.slice(0, STAGES_AT_ONCE) } };
  const found = await caseRows(desk.strapi).findMany({ where });
  return Object.fromEntries(found.map((row) => [row.documentId, { stage: row.stage, isLive: Boolean(row.isLive) }]));
}

/** What waits for this reviewer: in review, of a type they may review, and not handed in by themselves. */
export async function queueView(
  desk: Desk,
  limit: number,
  caller: Caller,
): Promise<{ items: QueueItem[]; total: number }> {
  const uids = [...desk.policies.keys()].filter((uid) => caller.may('review', uid));
  const mine = actorKey(caller);
  const where = { stage: 'in_review', targetUid: { $in: uids }, submittedBy: { $ne: mine } };
  const total = await caseRows(desk.strapi).count({ where });
  const waiting = await caseRows(desk.strapi).findMany({ where, orderBy: { submittedAt: 'asc' }, limit });
  const names = await nameAccounts(
    desk.strapi,
    waiting.map((row) => row.submittedBy ?? ''),
  );
  const items = await Promise.all(waiting.map((row) => queueItem(desk, row, names)));
  return { items, total };
}

function accountOf({ actorKind, actorId }: EventRow): string {
  return actorKey({ kind: actorKind, id: actorId });
}

async function queueItem(desk: Desk, row: CaseRow, names: ReadonlyMap<string, string>): Promise<QueueItem> {
  const { targetUid: uid, documentId, locale } = row;
  const where = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
  const draft = await rows(desk.strapi, uid).findOne({ where });
  return {
    uid,
    documentId,
    locale: locale || null,
    title: draft ? rulesOf(desk, uid).title(draft) : documentId,
    submittedBy: names.get(row.submittedBy ?? '') ?? '',
    submittedAt: row.submittedAt ?? '',
  };
}
