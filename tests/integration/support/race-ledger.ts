import { firstBrokenEvent, type EventRow } from '../../../src/plugins/editorial/server/src/workflow/record/events';
import { liveText } from '../../../src/plugins/editorial/server/src/workflow/texts/texts';
import { ARTICLE, type Desk } from './desk';
import { ENVIRONMENT } from './environment';
import type { Newsroom } from './newsroom';

type AnyUid = 'plugin::users-permissions.user';

export function rowsOf({ strapi }: Newsroom, name: string) {
  return strapi.db.query(`plugin::editorial.${name}` as AnyUid);
}

export function count(newsroom: Newsroom, name: string, where: object): Promise<number> {
  return rowsOf(newsroom, name).count({ where });
}

/** Articles, their cases and their slugs. */
export function rowsCounted(newsroom: Newsroom): Promise<number[]> {
  const tables = [count(newsroom, 'article', {}), count(newsroom, 'case', {}), count(newsroom, 'slug', {})];
  return Promise.all(tables);
}

/** The log of a document, which has no gaps and which nobody has rewritten. */
export async function wholeLog(newsroom: Newsroom, documentId: string): Promise<EventRow[]> {
  const found = await rowsOf(newsroom, 'event').findMany({ where: { documentId }, orderBy: { seq: 'asc' } });
  const events = found.map(({ id: _id, ...event }) => event) as unknown as EventRow[];
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(firstBrokenEvent(events, ENVIRONMENT.EDITORIAL_LOG_KEY ?? '')).toBeNull();
  return events;
}

/** If readers have the article: its rows are what was approved, the log says so, and so does the edition. */
export async function expectOnlyApprovedText(newsroom: Newsroom, documentId: string): Promise<void> {
  const events = await wholeLog(newsroom, documentId);
  const live = await liveText(newsroom.strapi, { uid: ARTICLE, documentId, locale: 'en' });
  const digests = (step: string) => events.filter((event) => event.step === step).map(({ digest }) => digest);
  const editions = await rowsOf(newsroom, 'edition').findMany({ where: { documentId } });

  expect(digests('approve')).toHaveLength(1);
  expect(digests('publish')).toEqual(live ? digests('approve') : []);
  expect(live ? [live.digest] : []).toEqual(digests('publish'));
  expect(editions.map(({ digest }) => digest)).toEqual(digests('publish'));
}

/** As after an import: the rows are there, and the workflow has not seen them yet. */
export async function forget(newsroom: Newsroom, documentId: string): Promise<void> {
  for (const name of ['case', 'event']) await rowsOf(newsroom, name).deleteMany({ where: { documentId } });
}

/** Everything that a publication changes, for an article and the first profile that goes along with it. */
export async function everything(newsroom: Newsroom, desk: Desk, documentId: string, profile: string) {
  const ofBoth = { where: { documentId: { $in: [documentId, profile] } }, orderBy: { id: 'asc' } };
  const tables = ['case', 'event', 'revision', 'edition', 'edition-link', 'slug', 'article', 'author'];
  const rows = await Promise.all(tables.map((name) => rowsOf(newsroom, name).findMany(ofBoth)));
  return { article: await desk.status(documentId), rows };
}
