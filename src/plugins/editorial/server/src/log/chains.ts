import { pagesById } from '../paging';
import type { Strapi } from '../strapi';
import { caseRows, findCase, type CaseRow } from '../workflow/record/cases';
import { eventRows, firstBrokenEvent, type EventRow } from '../workflow/record/events';
import { keyFrom, keyText, type Key } from '../workflow/key';
import type { Audit } from './audit';
import { checkStillKept } from './kept-texts';
import { keyOfRow, liveProblem, saidLive } from './live';
import { problem, type Problem } from './problems';
import { checkRetractions } from './retractions';
import { chainPages, liveRowsOf, PAGE, type Chain } from './walk';

/** Every chain: signed, without a gap, and what it says is live still has a row. */
export async function checkChains(audit: Audit): Promise<void> {
  for await (const chains of chainPages(audit.strapi)) {
    const whole = chains.filter((chain) => checkChain(audit, chain));
    await checkStillLive(audit, chains);
    await checkRetractions(audit, chains);
    await checkStillKept(audit, whole);
    audit.onProgress(audit.done);
  }
}

/** Every case: the log has as many events as the case has counted. */
export async function checkCases(audit: Audit): Promise<void> {
  const select = ['id', 'targetUid', 'documentId', 'locale', 'seq', 'stage', 'isLive', 'liveDigest', 'scheduledFor'];
  for await (const page of pagesById(caseRows(audit.strapi), {}, { select, size: PAGE })) {
    await checkCounts(audit, page);
    audit.onProgress(audit.done);
  }
}

async function checkCounts({ strapi, problems }: Audit, page: readonly CaseRow[]): Promise<void> {
  const logs = await logsOf(strapi, page);
  const broken = new Set(problems.filter(({ kind }) => kind === 'broken_chain').map(keyText));
  for (const row of page) {
    const { targetUid: uid, documentId, locale, seq } = row;
    const key = { uid, documentId, locale };
    const events = logs.get(keyText(key)) ?? [];
    const last = events.at(-1)?.seq ?? 0;
    // What is wrong with the log itself was said before.
    const wrong = !broken.has(keyText(key)) && last === seq ? standsOtherwise(row, events) : null;
    if (wrong) problems.push(problem('case_differs', key, last || null, wrong));
    // A step may be taken between the two queries: then the log is ahead.
    if (last >= seq) continue;
    const message = `events are missing at the end: the document has counted ${seq}, the log ends with ${last}`;
    problems.push(problem('events_missing', key, last + 1, message));
  }
}

/** The events of these cases, by the text of their keys. */
async function logsOf(strapi: Strapi, page: readonly CaseRow[]): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  // The index begins with the type: without it the database would go through the whole log for each page.
  const targetUid = { $in: [...new Set(page.map((row) => row.targetUid))] };
  const where = { targetUid, documentId: { $in: page.map((row) => row.documentId) } };
  const select = [
    'targetUid',
    'documentId',
    'locale',
    'seq',
    'step',
    'toStage',
    'digest',
    'liveDigest',
    'scheduledFor',
  ];
  const logs = new Map<string, EventRow[]>();
  for (const event of await eventRows(strapi).findMany({ where, select, orderBy: { seq: 'asc' } })) {
    const name = keyText({ ...event, uid: event.targetUid });
    logs.set(name, [...(logs.get(name) ?? []), event]);
  }
  return logs;
}

/** What a case holds is what its log led to. A draft may begin anew in an old log: it holds nothing that others have given. */
function standsOtherwise(
  { stage, isLive, liveDigest, scheduledFor }: CaseRow,
  events: readonly EventRow[],
): string | null {
  const led = events.at(-1)?.toStage ?? 'draft';
  if (stage !== led && stage !== 'draft') return `it stands as ${stage}, and its log ends as ${led}`;
  const set = events.findLast(({ step }) => step === 'schedule')?.scheduledFor;
  if (stage === 'scheduled' && scheduledFor !== set)
    return `it goes out at ${scheduledFor}, and its log has it scheduled for ${set}`;
  const said = saidLive(events);
  if (Boolean(isLive) !== (said !== null))
    return `it counts as ${isLive ? 'live' : 'not live'}, and its log says otherwise`;
  return said && said.digest !== liveDigest ? 'the text that it has as live is not the one of its log' : null;
}

/** Whether its events are what was signed. */
function checkChain({ logKey, done, problems }: Audit, { key, events }: Chain): boolean {
  done.chains += 1;
  done.events += events.length;
  const seq = firstBrokenEvent(events, logKey);
  if (seq !== null) problems.push(problem('broken_chain', key, seq, brokenAt(seq, events)));
  return seq === null;
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
  const select = ['targetUid', 'documentId', 'locale'];
  const found = await caseRows(strapi).findMany({
    where: { targetUid: uid, documentId: { $in: documentIds } },
    select,
  });
  const cases = new Set(found.map((row) => keyText(keyFrom(row))));
  for (const { key, events } of chains) {
    if (saidLive(events) === null) continue;
    const wrong = live.has(keyText(key)) ? await withoutCase(strapi, key, cases) : await liveProblem(strapi, key);
    if (wrong) problems.push(wrong);
  }
}

/** Who wrote and handed in a text stands in its case: one that was taken away would be opened anew, without them. */
async function withoutCase(strapi: Strapi, key: Key, cases: ReadonlySet<string>): Promise<Problem | null> {
  if (cases.has(keyText(key)) || (await findCase(strapi, key))) return null;
  return problem('case_differs', key, null, 'it is live, and has no case any more');
}
