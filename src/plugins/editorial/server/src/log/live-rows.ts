import { pagesById } from '../paging';
import { service } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { eventRows, type EventRow } from '../workflow/record/events';
import { keyText, type Key } from '../workflow/key';
import { liveTexts } from '../workflow/texts/texts';
import type { Audit } from './audit';
import { judge, keyOfRow, liveProblem } from './live';
import { problem, type Problem } from './problems';
import { LIVE, liveRowsOf } from './walk';

/** Rows looked at together; how many queries that takes does not depend on it. */
const AT_ONCE = 100;

/** Every live row of a governed type: it is the one that its publishing event recorded, and the only one. */
export async function checkLiveRows(audit: Audit): Promise<void> {
  const { strapi, governed, done, problems, onProgress } = audit;
  const pages = { select: ['id', 'documentId', 'locale'], size: AT_ONCE };
  for (const uid of governed) {
    for await (const found of pagesById(rows(strapi, uid), LIVE, pages)) {
      problems.push(...(await secondRows(audit, uid, found)));
      for (const key of await doubtful(audit, uid, found)) {
        const wrong = await liveProblem(strapi, key).catch((error: unknown) => unreadable(key, error));
        if (wrong) problems.push(wrong);
      }
      done.liveRows += found.length;
      onProgress(done);
    }
  }
}

/** One file that cannot be read must not end the look at everything else. */
function unreadable(key: Key, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return problem('live_text_changed', key, null, `it cannot be compared: ${why}`);
}

/** Documents of this page that do not look right, or cannot be read together; each gets a look of its own. */
async function doubtful(audit: Audit, uid: string, page: readonly Row[]): Promise<readonly Key[]> {
  return differing(audit, uid, page).catch(() => page.map((row) => keyOfRow(audit.strapi, uid, row)));
}

async function differing({ strapi }: Audit, uid: string, page: readonly Row[]): Promise<readonly Key[]> {
  const ids = page.map(({ documentId }) => documentId);
  if (ids.length === 0) return [];
  const nameOf = (row: Row) => keyText(keyOfRow(strapi, uid, row));
  const live = new Map((await liveTexts(strapi, uid, ids)).map((text) => [nameOf(text.row), text]));
  const logs = await eventsByKey(strapi, uid, ids);
  const editions = await service(strapi, 'delivery').currentOrigins(uid, ids);
  const transferredAt = await service(strapi, 'workflow').newestTransfer();
  const keys = new Map(page.map((row) => [nameOf(row), keyOfRow(strapi, uid, row)]));
  return [...keys].flatMap(([name, key]) => {
    const seen = { events: logs.get(name) ?? [], live: live.get(name) ?? null };
    return judge(key, { ...seen, editions: editions && (editions.get(name) ?? []) }, transferredAt) ? [key] : [];
  });
}

async function eventsByKey(
  strapi: Strapi,
  targetUid: string,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const where = { targetUid, documentId: { $in: documentIds } };
  const logs = new Map<string, EventRow[]>();
  for (const event of await eventRows(strapi).findMany({ where, orderBy: { seq: 'asc' } })) {
    const name = keyText({ uid: targetUid, documentId: event.documentId, locale: event.locale });
    logs.set(name, [...(logs.get(name) ?? []), event]);
  }
  return logs;
}

/** Live rows of this page that are not the first of their document: Strapi shows readers either of them. */
async function secondRows({ strapi }: Audit, uid: string, page: readonly Row[]): Promise<readonly Problem[]> {
  const first = new Map<string, number>();
  const documentIds = page.map(({ documentId }) => documentId);
  for (const row of await liveRowsOf(strapi, uid, documentIds)) {
    const name = keyText(keyOfRow(strapi, uid, row));
    if (!first.has(name)) first.set(name, row.id);
  }
  return page.flatMap((row) => {
    const key = keyOfRow(strapi, uid, row);
    const isFirst = first.get(keyText(key)) === row.id;
    return isFirst ? [] : [problem('live_twice', key, null, `row ${row.id} is a second live row of it`)];
  });
}
