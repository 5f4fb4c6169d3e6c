import { findCase, FRESH, openCase, type CaseRow } from '../record/cases';
import { notThere } from '../../http-errors';
import { inTransaction } from '../../strapi';
import type { Desk } from '../desk';
import type { Key } from '../key';
import type { NewEvent } from '../record/events';
import { append } from '../record/record';
import { titled } from '../record/titles';
import type { Text } from '../texts/texts';
import { standingTexts } from './working-copies';

/**
 * The case of a document; a document that came by import, or before its type was governed, is adopted: today's
 * text is recorded as it stands.
 * @throws NotFoundError for a document that does not exist in this locale.
 */
export async function caseOf(desk: Desk, key: Key): Promise<CaseRow> {
  const found = (await findCase(desk.strapi, key)) ?? (await adoptOnce(desk, key));
  if (!found) throw notThere();
  return found;
}

/** Of many who look at once, one adopts; the others find the case that it opened. */
async function adoptOnce(desk: Desk, key: Key): Promise<CaseRow | null> {
  if (desk.strapi.db.inTransaction()) return adopt(desk, key);
  try {
    return await inTransaction(desk.strapi, () => adopt(desk, key));
  } catch (error) {
    const opened = await findCase(desk.strapi, key);
    if (!opened) throw error;
    return opened;
  }
}

/**
 * Opens the case of rows that have none; null where there are no rows either. The first event signs what readers see;
 * a working copy that differs from it is a change that came after.
 */
export async function adopt(desk: Desk, key: Key): Promise<CaseRow | null> {
  const { working, live } = await standingTexts(desk, key);
  if (!working) return null;
  const { start, event } = adopted(desk, key.uid, working, live);
  const opened = await openCase(desk.strapi, key, start);
  const seq = await logAdoption(desk, key, opened, { ...event, seq: opened.seq + 1 }, { working, live });
  return { ...opened, seq };
}

export interface Texts {
  readonly working: Text;
  readonly live: Text | null;
}

/** @returns the number of the last event */
export async function logAdoption(desk: Desk, key: Key, row: CaseRow, first: NewEvent, texts: Texts): Promise<number> {
  const logged = await append(desk, key, row, first, { live: texts.live });
  if (!hasChanges(texts)) return logged.seq;
  const edit = { ...first, seq: logged.seq + 1, step: 'edit', fromStage: first.toStage, toStage: 'draft' } as const;
  await append(desk, key, { ...row, seq: logged.seq }, { ...edit, digest: texts.working.digest }, { live: null });
  return edit.seq;
}

export const BY_ITSELF = {
  actorKind: 'system',
  actorId: 'adopt',
  capability: 'system',
  via: 'system',
  reason: null,
  hasOwnEdits: false,
} as const;

/** Whether the working copy is another text than the one readers see. */
export function hasChanges({ working, live }: Texts): boolean {
  return live !== null && live.digest !== working.digest;
}

/** How a case begins whose text was there before it: as live as it is, with an event that signs what readers see. */
export function adopted(desk: Desk, uid: string, working: Text, live: Text | null) {
  const isLive = live !== null;
  const stage = isLive && !hasChanges({ working, live }) ? 'published' : 'draft';
  const digest = (live ?? working).digest;
  const at = desk.now().toISOString();
  return {
    start: {
      ...FRESH,
      ...titled(desk, uid, working.row),
      editors: '',
      stage,
      isLive,
      wasLive: isLive,
      liveDigest: live?.digest ?? null,
    },
    event: { ...BY_ITSELF, step: 'adopt', fromStage: null, toStage: isLive ? 'published' : 'draft', digest, at },
  } as const;
}
