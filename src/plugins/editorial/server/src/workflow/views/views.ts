import type { EventView, StagesView } from '../../../../contracts/workflow';
import { rows, type Strapi } from '../../strapi';
import { caseRows } from '../record/cases';
import { rulesOf, type Desk } from '../desk';
import { eventsOf, type EventRow } from '../record/events';
import { keyFrom, keyText, together, type Key } from '../key';
import { nameAccounts } from '../record/names';
import { plansOf } from '../steps/plan';
import { accountOf } from '../steps/situation';

/** The log of a text as people read it, newest first. */
export async function eventsView({ strapi }: Desk, key: Key): Promise<readonly EventView[]> {
  return eventViews(strapi, (await eventsOf(strapi, key)).reverse());
}

/** Events as people read them, in this order; accounts are named for the reader and stored as ids. */
export async function eventViews(strapi: Strapi, events: readonly EventRow[]): Promise<readonly EventView[]> {
  const accounts = events.flatMap((event) => [accountOf(event), ...(assigneesIn(event) ?? [])]);
  const names = await nameAccounts(strapi, accounts);
  return events.map((event) => ({
    seq: event.seq,
    step: event.step,
    from: event.fromStage,
    to: event.toStage,
    actor: names.get(accountOf(event)) ?? event.actorKind,
    via: event.via,
    reason: event.reason,
    reasonCode: event.reasonCode,
    groups: event.approverGroups?.split(',') ?? [],
    scheduledFor: event.scheduledFor,
    notice: event.notice,
    assignees: assigneesIn(event)?.map((account) => names.get(account) ?? account) ?? null,
    dueAt: event.dueAt,
    priority: event.priority,
    about: event.about,
    at: event.at,
  }));
}

function assigneesIn({ assignees }: EventRow): readonly string[] | null {
  if (assignees === null) return null;
  return assignees === '' ? [] : assignees.split(',');
}

export async function stagesView(
  desk: Desk,
  uid: string,
  locale: string,
  documentIds: readonly string[],
): Promise<StagesView> {
  const where = { targetUid: uid, locale, documentId: { $in: [...documentIds] } };
  const found = await caseRows(desk.strapi).findMany({ where });
  const plans = await plansOf(desk, found);
  return Object.fromEntries(
    found.flatMap((row) => {
      const { documentId, stage, isLive, version } = row;
      const plan = plans.get(keyText(keyFrom(row)));
      return plan ? [[documentId, { stage, isLive: Boolean(isLive), version, plan }]] : [];
    }),
  );
}

/** Titles of working copies, one query for each type and language among them. */
export async function titlesOf(desk: Desk, keys: readonly Key[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { where } of together(keys)) {
    const { targetUid: uid, locale, documentId } = where;
    const drafts = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
    for (const row of await rows(desk.strapi, uid).findMany({ where: drafts })) {
      titles.set(keyText({ uid, documentId: row.documentId, locale }), rulesOf(desk, uid).title(row));
    }
  }
  return titles;
}
