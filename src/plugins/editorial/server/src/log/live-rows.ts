import { rows, type Row } from '../strapi';
import { keyText } from '../workflow/key';
import type { Audit } from './audit';
import { keyOfRow, liveProblem } from './live';
import { problem, type Problem } from './problems';
import { LIVE, liveRowsOf, pagesById } from './walk';

/** Every live row of a governed type: it is the one that its publishing event recorded, and the only one. */
export async function checkLiveRows(audit: Audit): Promise<void> {
  const { strapi, governed, done, problems, onProgress } = audit;
  for (const uid of governed) {
    for await (const found of pagesById(rows(strapi, uid), LIVE, ['id', 'documentId', 'locale'])) {
      problems.push(...(await secondRows(audit, uid, found)));
      for (const row of found) {
        const wrong = await liveProblem(strapi, keyOfRow(strapi, uid, row));
        if (wrong) problems.push(wrong);
        done.liveRows += 1;
        onProgress(done);
      }
    }
  }
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
