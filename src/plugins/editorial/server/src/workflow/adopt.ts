import { errors } from '@strapi/utils';
import { findCase, openCase, type CaseRow } from './cases';
import { inTransaction } from '../strapi';
import type { Desk } from './desk';
import type { Key } from './key';
import { append } from './record';
import { liveText, workingText } from './texts';

/**
 * The case of a document; a document that came by import, or before its type was governed, is adopted: today's
 * text is recorded as it stands.
 * @throws NotFoundError for a document that does not exist in this locale.
 */
export async function caseOf(desk: Desk, key: Key): Promise<CaseRow> {
  const found = (await findCase(desk.strapi, key)) ?? (await adoptOnce(desk, key));
  if (!found) throw new errors.NotFoundError('No such document, or not yours to see.');
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

/** Opens the case of rows that have none; null where there are no rows either. */
export async function adopt(desk: Desk, key: Key): Promise<CaseRow | null> {
  const [working, live] = [await workingText(desk.strapi, key), await liveText(desk.strapi, key)];
  if (!working) return null;
  const isLive = live !== null;
  const stage = live?.digest === working.digest ? 'published' : 'draft';
  const start = { stage, isLive, wasLive: isLive, liveDigest: live?.digest ?? null } as const;
  const opened = await openCase(desk.strapi, key, start);
  const who = {
    actorKind: 'system',
    actorId: 'adopt',
    capability: 'system',
    via: 'system',
    reason: null,
    hasOwnEdits: false,
  } as const;
  const at = desk.now().toISOString();
  const event = {
    ...who,
    seq: opened.seq + 1,
    step: 'adopt',
    fromStage: null,
    toStage: stage,
    digest: working.digest,
    at,
  } as const;
  await append(desk, key, opened, event, live);
  return { ...opened, seq: event.seq };
}
