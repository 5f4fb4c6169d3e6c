import { endOfStretch, nextLook, thinnedOut, type Tier } from '../../../domain/revisions/thinning';
import type { Strapi } from '../strapi';
import { keyColumns, keyText, type Key } from '../workflow/key';
import { revisionRows, type RevisionRow } from '../workflow/texts/revisions';

/** Texts that one round looks at, and how many of them at a time. */
const MOST_IN_A_ROUND = 2000;
const AT_ONCE = 200;

export interface Thinning {
  readonly strapi: Strapi;
  readonly tiers: readonly Tier[];
  readonly now: () => Date;
}

const HEAD = ['id', 'targetUid', 'documentId', 'locale', 'at', 'thinAt'] as const;

type Head = Pick<RevisionRow, (typeof HEAD)[number]>;

/** Thins out the texts whose time has come, oldest first. What it does not get to, the next round does. */
export async function thinDue(thinning: Thinning): Promise<void> {
  for (let looked = 0; looked < MOST_IN_A_ROUND; looked += AT_ONCE) {
    const due = await dueNow(thinning);
    for (const [key, own] of ofEach(due)) await thinDocument(thinning, key, own);
    if (due.length < AT_ONCE) return;
  }
}

function dueNow({ strapi, now }: Thinning): Promise<Head[]> {
  const where = { thinAt: { $lte: now().toISOString() } };
  return revisionRows(strapi).findMany({ where, select: HEAD, orderBy: { thinAt: 'asc' }, limit: AT_ONCE });
}

function ofEach(due: readonly Head[]): ReadonlyMap<Key, readonly Head[]> {
  const keys = new Map<string, Key>();
  const found = new Map<Key, Head[]>();
  for (const row of due) {
    const own = { uid: row.targetUid, documentId: row.documentId, locale: row.locale };
    const key = keys.get(keyText(own)) ?? own;
    keys.set(keyText(own), key);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/**
 * Each row is taken away, or put off, only as it was seen: one that a save brought back meanwhile, or a step keeps for good,
 * has another `thinAt` by then.
 */
async function thinDocument(thinning: Thinning, key: Key, due: readonly Head[]): Promise<void> {
  const { strapi, tiers } = thinning;
  const now = thinning.now();
  const around = await neighboursOf(thinning, key, due);
  const gone = new Set(thinnedOut(around, tiers, now));
  for (const { id, at, thinAt } of due) {
    const asSeen = { id, thinAt };
    if (gone.has(id)) await revisionRows(strapi).deleteMany({ where: asSeen });
    else await revisionRows(strapi).updateMany({ where: asSeen, data: { thinAt: nextLook(at, tiers, now) } });
  }
}

/** All that can make one of these go. */
async function neighboursOf({ strapi, tiers }: Thinning, key: Key, due: readonly Head[]) {
  const from = due.map(({ at }) => at).reduce((a, b) => (a < b ? a : b));
  const until = due.map(({ at }) => endOfStretch(at, tiers)).reduce((a, b) => (a > b ? a : b));
  const where = { ...keyColumns(key), at: { $gte: from, $lte: until } };
  const found = await revisionRows(strapi).findMany({ where, select: ['id', 'at', 'thinAt'] });
  return found.map(({ id, at, thinAt }) => ({ id, at, isKept: thinAt === null }));
}
