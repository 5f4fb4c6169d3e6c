import { standsAfterTransfer } from '../../../../domain/workflow/after-transfer';
import { inTransaction } from '../../strapi';
import { findCase, saveCase, type CaseRow } from '../record/cases';
import { closeCase } from '../gate/close-case';
import type { Desk } from '../desk';
import { boundTo } from '../gate/edit';
import { keepText } from '../texts/keeping';
import { eventsOf } from '../record/events';
import { keyFrom, type Key } from '../key';
import { claim } from '../steps/locks';
import { append } from '../record/record';
import { approvalEvents } from '../steps/situation';
import type { Text } from '../texts/texts';
import { titled } from '../record/titles';
import { adopted, BY_ITSELF, logAdoption, type Texts } from './adopt';
import { standingTexts } from './working-copies';

/** What a transfer did to a case: it stands, was taken up anew as the rows are now, or its document is gone. */
export type Retaken = 'stands' | 'taken' | 'closed';

/** Looks at one case after a data transfer, under its lock. */
export function retake(desk: Desk, key: Key): Promise<Retaken> {
  return inTransaction(desk.strapi, async () => {
    const row = await findCase(desk.strapi, key);
    if (!row) return 'closed';
    const more = { textVersion: row.textVersion + 1, unkeptSince: null };
    const claimed = await claim(desk.strapi, row, { more, isForReaders: true });
    const { working, live } = await standingTexts(desk, key);
    if (!working) return close(desk, key, claimed);
    await keepText(desk, key, { by: null, at: desk.now().toISOString() });
    if (!(await stands(desk, row, working, live))) return takeUp(desk, key, claimed, { working, live });
    await saveCase(desk.strapi, claimed, titled(desk, key.uid, working.row));
    return 'stands';
  });
}

async function stands(desk: Desk, row: CaseRow, working: Text, live: Text | null): Promise<boolean> {
  const approvals = approvalEvents(await eventsOf(desk.strapi, keyFrom(row)));
  return standsAfterTransfer({
    stage: row.stage,
    liveDigest: row.liveDigest,
    boundTo: boundTo(row, approvals),
    isApprovedOutside: approvals.some(({ actorKind }) => actorKind === 'user'),
    now: { working: working.digest, live: live?.digest ?? null },
  });
}

/** As if it had just come, save that its log goes on and that what readers once saw is remembered. */
async function takeUp(desk: Desk, key: Key, claimed: CaseRow, texts: Texts): Promise<Retaken> {
  const { start, event } = adopted(desk, key.uid, texts.working, texts.live);
  const { version: _version, textVersion: _textVersion, ...opening } = start;
  const wasLive = claimed.wasLive || start.isLive;
  const next = { ...claimed, ...opening, ...NOBODY, priority: claimed.priority, wasLive, scheduledFor: null };
  const first = { ...event, actorId: 'transfer', fromStage: claimed.stage, seq: claimed.seq + 1 };
  await logAdoption(desk, key, next, first, texts);
  return 'taken';
}

const NOBODY = { submittedBy: null, submittedAt: null, savedBy: null, savedAt: null } as const;

/** The document is gone. What readers had of it ends; its log stays. */
async function close(desk: Desk, key: Key, claimed: CaseRow): Promise<Retaken> {
  if (claimed.isLive) {
    const gone = { ...claimed, stage: 'draft', isLive: false, liveDigest: null } as const;
    const event = {
      ...BY_ITSELF,
      actorId: 'transfer',
      step: 'adopt',
      seq: claimed.seq + 1,
      fromStage: claimed.stage,
      toStage: 'draft',
      digest: claimed.liveDigest ?? '',
      at: desk.now().toISOString(),
    } as const;
    await append(desk, key, gone, event, { live: null });
  }
  await closeCase(desk, key);
  return 'closed';
}
