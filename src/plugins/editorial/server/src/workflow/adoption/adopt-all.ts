import { setImmediate as turn } from 'node:timers/promises';
import { pagesById } from '../../paging';
import { inTransaction, isLocalised, rows, type Row } from '../../strapi';
import { caseOf } from './adopt';
import { adoptMany } from './adopt-many';
import { afterTransfer } from './after-transfer';
import { caseRows, type CaseRow } from '../record/cases';
import type { Desk } from '../desk';
import { keyText, type Key } from '../key';
import { titleAll } from '../record/titles';
import { standingTexts, withoutWorkingCopy } from './working-copies';

/** Documents in one transaction: many enough to be quick, few enough that nobody waits for it. */
const AT_ONCE = 50;
const TOLD_EVERY = 1000;

export interface Adoption {
  /** Resolves to how many documents were taken up. */
  readonly done: Promise<number>;
  /** Ends it after the documents at hand. */
  readonly stop: () => Promise<number>;
}

/**
 * Takes up every document of the governed types that has no case yet, in short transactions, so that nobody waits for
 * it. A document that somebody opens meanwhile is taken up then; other instances may do the same beside it.
 */
export function adoptAll(desk: Desk): Adoption {
  const run = { isStopped: false, taken: 0 };
  const done = adoptTypes(desk, run).catch((error: unknown) => {
    desk.strapi.log.error(`editorial: taking up existing documents failed after ${run.taken}: ${String(error)}`);
    return run.taken;
  });
  return { done, stop: () => ((run.isStopped = true), done) };
}

interface Run {
  isStopped: boolean;
  taken: number;
}

async function adoptTypes(desk: Desk, run: Run): Promise<number> {
  await afterTransfer(desk, run);
  const drafts = { publishedAt: { $null: true } };
  for (const uid of desk.policies.keys()) {
    const pages = pagesById(rows(desk.strapi, uid), drafts, { select: ['id', 'documentId', 'locale'], size: AT_ONCE });
    for await (const page of pages) {
      await adoptPage(desk, await withoutCase(desk, uid, page), run);
      if (run.isStopped) return run.taken;
    }
    for (const key of await withoutWorkingCopy(desk.strapi, uid)) await adoptNext(desk, key, run, giveWorkingCopy);
  }
  await titleAll(desk, run);
  if (run.taken > 0) desk.strapi.log.info(`editorial: ${run.taken} existing documents taken up, all of them`);
  return run.taken;
}

async function withoutCase(desk: Desk, uid: string, page: readonly Row[]): Promise<readonly Key[]> {
  const isLocal = isLocalised(desk.strapi, uid);
  const keys = page.map(({ documentId, locale }) => ({ uid, documentId, locale: isLocal ? (locale ?? '') : '' }));
  const where = { targetUid: uid, documentId: { $in: keys.map(({ documentId }) => documentId) } };
  const found = await caseRows(desk.strapi).findMany({ where, select: ['documentId', 'locale'] });
  const known = new Set(found.map(({ documentId, locale }) => keyText({ uid, documentId, locale })));
  return keys.filter((key) => !known.has(keyText(key)));
}

/** Where one of many cannot be taken up, or somebody opens it meanwhile, each is tried by itself. */
async function adoptPage(desk: Desk, keys: readonly Key[], run: Run): Promise<void> {
  if (run.isStopped || keys.length === 0) return;
  try {
    count(desk, run, await adoptMany(desk, keys));
  } catch {
    for (const key of keys) await adoptNext(desk, key, run);
  }
  await turn();
}

/** A document that cannot be taken up does not keep the others from it: it is tried again when somebody opens it. */
async function adoptNext(desk: Desk, key: Key, run: Run, take: typeof caseOf = caseOf): Promise<void> {
  if (run.isStopped) return;
  try {
    await take(desk, key);
    count(desk, run, 1);
  } catch (error) {
    desk.strapi.log.warn(`editorial: ${keyText(key)} could not be taken up: ${String(error)}`);
  }
  await turn();
}

/** Its case may be there, with nothing that it is about. */
function giveWorkingCopy(desk: Desk, key: Key): Promise<CaseRow> {
  return inTransaction(desk.strapi, async () => {
    await standingTexts(desk, key);
    return caseOf(desk, key);
  });
}

function count(desk: Desk, run: Run, taken: number): void {
  const thousandsBefore = Math.floor(run.taken / TOLD_EVERY);
  run.taken += taken;
  if (Math.floor(run.taken / TOLD_EVERY) > thousandsBefore) {
    desk.strapi.log.info(`editorial: ${run.taken} documents taken up`);
  }
}
