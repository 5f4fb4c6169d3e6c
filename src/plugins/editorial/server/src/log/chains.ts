import { pagesById } from '../paging';
import { caseRows, type CaseRow } from '../workflow/cases';
import { eventRows, firstBrokenEvent, type EventRow } from '../workflow/events';
import { keyText } from '../workflow/key';
import type { Audit } from './audit';
import { keyOfRow, liveProblem, saidLive } from './live';
import { problem } from './problems';
import { chainPages, liveRowsOf, PAGE, type Chain } from './walk';

/** Every chain: signed, without a gap, and what it says is live still has a row. */
export async function checkChains(audit: Audit): Promise<void> {
  for await (const chains of chainPages(audit.strapi)) {
    for (const chain of chains) checkChain(audit, chain);
    await checkStillLive(audit, chains);
    audit.onProgress(audit.done);
  }
}

/** Every case: the log has as many events as the case has counted. */
export async function checkCases(audit: Audit): Promise<void> {
  const select = ['id', 'targetUid', 'documentId', 'locale', 'seq'];
  for await (const page of pagesById(caseRows(audit.strapi), {}, { select, size: PAGE })) {
    await checkCounts(audit, page);
    audit.onProgress(audit.done);
  }
}

async function checkCounts({ strapi, problems }: Audit, page: readonly CaseRow[]): Promise<void> {
  const documentId = { $in: page.map((row) => row.documentId) };
  const select = ['targetUid', 'documentId', 'locale', 'seq'];
  const events = await eventRows(strapi).findMany({ where: { documentId }, select, orderBy: { seq: 'asc' } });
  const newest = new Map(events.map((event) => [keyText({ ...event, uid: event.targetUid }), event.seq]));
  for (const { targetUid: uid, documentId, locale, seq } of page) {
    const key = { uid, documentId, locale };
    const last = newest.get(keyText(key)) ?? 0;
    // A step may be taken between the two queries: then the log is ahead.
    if (last >= seq) continue;
    const message = `events are missing at the end: the document has counted ${seq}, the log ends with ${last}`;
    problems.push(problem('events_missing', key, last + 1, message));
  }
}

function checkChain({ logKey, done, problems }: Audit, { key, events }: Chain): void {
  done.chains += 1;
  done.events += events.length;
  const seq = firstBrokenEvent(events, logKey);
  if (seq !== null) problems.push(problem('broken_chain', key, seq, brokenAt(seq, events)));
}

function brokenAt(seq: number, events: readonly EventRow[]): string {
  const expected = 1 + events.findIndex((event) => event.seq === seq);
  if (expected < seq) return `event ${expected} is missing: event ${seq} comes in its place`;
  return `event ${seq} is not what was signed`;
}

/** Documents that readers should see, and that have no live row. */
async function checkStillLive({ strapi, governed, problems }: Audit, chains: readonly Chain[]): Promise<void> {
  const uid = chains[0]?.key.uid ?? '';
  if (!governed.includes(uid)) return;
  const documentIds = chains.map(({ key }) => key.documentId);
  const rows = await liveRowsOf(strapi, uid, documentIds);
  const live = new Set(rows.map((row) => keyText(keyOfRow(strapi, uid, row))));
  for (const { key, events } of chains) {
    if (live.has(keyText(key)) || saidLive(events) === null) continue;
    const wrong = await liveProblem(strapi, key);
    if (wrong) problems.push(wrong);
  }
}
