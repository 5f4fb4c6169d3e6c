import type { WrittenEdition } from '../delivery/editions/written-editions';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { eventsOf } from '../workflow/record/events';
import { keyText } from '../workflow/key';
import { movedAddresses } from './addresses';
import type { Audit } from './audit';
import { keyOfRow, saidLive } from './live';
import { problem, type Problem } from './problems';
import { liveRowsOf } from './walk';

/**
 * Every edition, also those that have ended: it is what was written, readers get it only where the text is live, and its
 * address leads to its text. What current editions of live texts say is compared with these.
 */
export async function checkEditions({ strapi, problems }: Audit): Promise<void> {
  const told = new Set<string>();
  for await (const page of service(strapi, 'delivery').written()) {
    problems.push(...changed(page), ...(await notLive(strapi, page)));
    for (const moved of await movedAddresses(strapi, page)) {
      const name = `${keyText(moved)} ${moved.message}`;
      if (!told.has(name)) problems.push(moved);
      told.add(name);
    }
  }
}

function changed(page: readonly WrittenEdition[]): readonly Problem[] {
  const ended = page.filter(({ isCurrent, isSigned }) => !isCurrent && !isSigned);
  return ended.map(({ key, number }) =>
    problem('past_edition_changed', key, null, `its edition ${number}, which has ended, is not what was written`),
  );
}

/** Somebody may publish or unpublish between two queries, so that these are looked at a second time. */
async function notLive(strapi: Strapi, page: readonly WrittenEdition[]): Promise<readonly Problem[]> {
  const doubtful = await withoutLiveRow(strapi, page);
  if (doubtful.length === 0) return [];
  const found: Problem[] = [];
  for await (const again of service(strapi, 'delivery').written(doubtful.map(({ id }) => id))) {
    for (const { key, number } of await withoutLiveRow(strapi, again)) {
      const message = `readers get its edition ${number}, and no text of it is published`;
      found.push(problem('edition_unpublished', key, null, message));
    }
  }
  return found;
}

/** What the log has live is looked for where live rows are. */
async function withoutLiveRow(strapi: Strapi, page: readonly WrittenEdition[]): Promise<readonly WrittenEdition[]> {
  const current = page.filter(({ isCurrent }) => isCurrent);
  const live = new Set<string>();
  for (const uid of new Set(current.map(({ key }) => key.uid))) {
    const ids = current.filter(({ key }) => key.uid === uid).map(({ key }) => key.documentId);
    for (const row of await liveRowsOf(strapi, uid, ids)) live.add(keyText(keyOfRow(strapi, uid, row)));
  }
  const found: WrittenEdition[] = [];
  for (const edition of current.filter(({ key }) => !live.has(keyText(key)))) {
    if (saidLive(await eventsOf(strapi, edition.key)) === null) found.push(edition);
  }
  return found;
}
