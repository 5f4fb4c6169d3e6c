import { actorKey } from '../../../../domain/workflow/actor';
import { isBoundToDigest, stageAfterEdit } from '../../../../domain/workflow/after-edit';
import type { Caller } from '../../actor';
import { caseRows, type CaseRow } from '../record/cases';
import type { Desk } from '../desk';
import { eventsOf, type EventRow } from '../record/events';
import { keepNow, keepText } from '../texts/keeping';
import type { Key } from '../key';
import { sharedFields } from './languages';
import { claim } from '../steps/locks';
import { append, whoOf } from '../record/record';
import { approvalEvents } from '../steps/situation';
import type { Text } from '../texts/texts';
import { retitle } from '../record/titles';

/** The automatic edit: a text that differs from the approved or live one loses its approvals and its stage. */
export async function noteChange(desk: Desk, key: Key, claimed: CaseRow, caller: Caller): Promise<void> {
  const text = await keepSavedNow(desk, key, caller);
  if (!text || text.digest === (await boundDigest(desk, key, claimed))) return;
  const event = {
    ...whoOf(caller),
    seq: claimed.seq + 1,
    step: 'edit',
    capability: 'save',
    fromStage: claimed.stage,
    toStage: stageAfterEdit(claimed.stage, caller.may('review', key.uid)),
    reason: null,
    digest: text.digest,
    hasOwnEdits: true,
    at: desk.now().toISOString(),
    scheduledFor: claimed.stage === 'scheduled' ? claimed.scheduledFor : null,
  };
  await append(desk, key, { ...claimed, stage: event.toStage }, event, { live: null, from: claimed });
}

/** i18n copies shared fields into the working copies of the other languages: their approvals are void as well. */
export async function noteOtherLanguages(desk: Desk, key: Key, caller: Caller): Promise<void> {
  for (const other of await otherLanguages(desk, key)) {
    const otherKey = { ...key, locale: other.locale };
    const text = await keepSavedNow(desk, otherKey, caller);
    const named = await retitle(desk, other, text?.row ?? null);
    if (!isBoundToDigest(other.stage)) continue;
    if (text?.digest === (await boundDigest(desk, otherKey, other))) continue;
    const claimed = await claim(desk.strapi, named, { more: { textVersion: other.textVersion + 1 } });
    await noteChange(desk, otherKey, claimed, caller);
  }
}

/** What they say is about to be written over. */
export async function keepOtherLanguages(desk: Desk, key: Key): Promise<void> {
  for (const { locale } of await otherLanguages(desk, key)) await keepNow(desk, { ...key, locale });
}

async function otherLanguages({ strapi }: Desk, key: Key): Promise<readonly CaseRow[]> {
  if (sharedFields(strapi, key.uid).length === 0) return [];
  const where = { targetUid: key.uid, documentId: key.documentId, locale: { $ne: key.locale } };
  return caseRows(strapi).findMany({ where });
}

async function boundDigest(desk: Desk, key: Key, row: CaseRow): Promise<string | null> {
  return boundTo(row, row.stage === 'published' ? [] : approvalEvents(await eventsOf(desk.strapi, key)));
}

/** The digest that a stage is bound to: that of the live text, or of the newest approval. */
export function boundTo({ stage, liveDigest }: CaseRow, approvals: readonly EventRow[]): string | null {
  return stage === 'published' ? liveDigest : (approvals.at(-1)?.digest ?? null);
}

function keepSavedNow(desk: Desk, key: Key, caller: Caller): Promise<Text | null> {
  return keepText(desk, key, { by: actorKey(caller), at: desk.now().toISOString() });
}
