import { pagesById } from '../paging';
import { keptAt } from '../workflow/texts/keeping-steps';
import { keyFrom, keyText } from '../workflow/key';
import { revisionRows } from '../workflow/texts/revisions';
import { isAsKept } from '../workflow/texts/whole';
import type { Audit } from './audit';
import { problem } from './problems';
import type { Chain } from './walk';

/** Whole texts are in memory that many at a time. */
const AT_ONCE = 100;

const ROW = ['targetUid', 'documentId', 'locale', 'digest', 'content', 'at', 'mac'];

/** Every kept text: it is the one that its digest names, or what an erasure left of it. */
export async function checkKeptTexts({ strapi, done, problems, onProgress }: Audit): Promise<void> {
  for await (const page of pagesById(revisionRows(strapi), {}, { select: ROW, size: AT_ONCE })) {
    for (const row of page) {
      if (isAsKept(strapi, row)) continue;
      const message = `kept text ${row.id}, of ${row.at}, is not what was kept under its digest`;
      problems.push(problem('kept_text_changed', keyFrom(row), null, message));
    }
    done.kept += page.length;
    onProgress(done);
  }
}

/** What was submitted, approved, published or amended is kept, and thinning never takes it. */
export async function checkStillKept({ strapi, problems }: Audit, chains: readonly Chain[]): Promise<void> {
  const [first] = chains;
  const digests = new Set(chains.flatMap(({ events }) => events.flatMap(keptAt)));
  if (!first || digests.size === 0) return;
  const documentId = { $in: chains.map(({ key }) => key.documentId) };
  const where = { targetUid: first.key.uid, documentId, digest: { $in: [...digests] } };
  const select = ['targetUid', 'documentId', 'locale', 'digest', 'thinAt'];
  const found = await revisionRows(strapi).findMany({ where, select });
  const kept = new Map(found.map((row) => [`${keyText(keyFrom(row))} ${row.digest}`, row]));
  for (const { key, events } of chains) {
    for (const [digest, seq] of firstKept(events)) {
      const row = kept.get(`${keyText(key)} ${digest}`);
      if (row?.thinAt === null) continue;
      const wrong = row ? 'would be thinned out, and is to stay' : 'is not kept any more';
      problems.push(problem('kept_text_missing', key, seq, `the text of event ${seq} ${wrong}`));
    }
  }
}

/** The texts that these events keep, each with the number of the first. */
function firstKept(events: Chain['events']): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const event of events) {
    for (const digest of keptAt(event)) if (!first.has(digest)) first.set(digest, event.seq);
  }
  return first;
}
