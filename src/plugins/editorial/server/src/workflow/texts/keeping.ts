import { inTransaction } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import { caseRows, findCase, saveCase, type CaseRow } from '../record/cases';
import { staleVersion } from '../conflicts';
import type { Desk } from '../desk';
import type { Key } from '../key';
import { claim, takeLock, type Claim, type Locked, type Purpose } from '../steps/locks';
import { keepSaved, type Saving } from './revisions';
import { workingText, type Text } from './texts';

/** The text as it stands, kept as a revision in the running transaction; null where it is gone. */
export async function keepText({ strapi, tiers }: Desk, key: Key, saving: Omit<Saving, 'tiers'>): Promise<Text | null> {
  const text = await workingText(strapi, key);
  if (text) await keepSaved(strapi, key, text, { ...saving, tiers });
  return text;
}

export interface Held {
  readonly claimed: CaseRow;
  /** The working copy, where it had to be read. */
  readonly left: Text | null;
}

/**
 * Takes the case's lock as `claim` does, before the text is written over or taken away: what the last save left is kept
 * first, where that has not happened yet.
 * @throws STALE_VERSION
 */
export async function hold(desk: Desk, key: Key, seen: CaseRow, { more, isForReaders }: Claim = {}): Promise<Held> {
  const kept = seen.unkeptSince !== null && { unkeptSince: null };
  const claimed = await claim(desk.strapi, seen, { more: { ...kept, ...more }, isForReaders });
  return { claimed, left: await keepLeft(desk, key, seen) };
}

export async function holdAsSeen(desk: Desk, key: Key, seen: CaseRow, purpose: Purpose): Promise<Held & Locked> {
  return { seen, ...(await hold(desk, key, seen, purpose)) };
}

/** The same for a case that nobody has looked at yet. One that is not there is adopted first. @throws NotFoundError */
export async function holdAsItStands(desk: Desk, key: Key, purpose: Purpose): Promise<Held & Locked> {
  const locked = (await takeLock(desk.strapi, key, purpose)) ?? (await adoptAndLock(desk, key, purpose));
  const { seen, claimed } = locked;
  if (seen.unkeptSince === null) return { ...locked, left: null };
  if (claimed.unkeptSince !== null) await saveCase(desk.strapi, seen, { unkeptSince: null });
  return { seen, claimed: { ...claimed, unkeptSince: null }, left: await keepLeft(desk, key, seen) };
}

async function adoptAndLock(desk: Desk, key: Key, purpose: Purpose): Promise<Locked> {
  await caseOf(desk, key);
  const locked = await takeLock(desk.strapi, key, purpose);
  if (!locked) throw staleVersion();
  return locked;
}

/**
 * Keeps what the last save left, in a transaction of its own. It takes the case's lock first, so that no save comes in
 * between; of many who try at once, one does it.
 */
export function keepNow(desk: Desk, key: Key): Promise<void> {
  return inTransaction(desk.strapi, async () => {
    const seen = await findCase(desk.strapi, key);
    if (!seen?.unkeptSince) return;
    const { id, textVersion, unkeptSince } = seen;
    const asSeen = { id, textVersion, unkeptSince };
    const { count } = await caseRows(desk.strapi).updateMany({ where: asSeen, data: { unkeptSince: null } });
    if (count > 0) await keepLeft(desk, key, seen);
  });
}

async function keepLeft(desk: Desk, key: Key, { unkeptSince, savedBy }: CaseRow): Promise<Text | null> {
  return unkeptSince ? keepText(desk, key, { by: savedBy, at: unkeptSince }) : null;
}
