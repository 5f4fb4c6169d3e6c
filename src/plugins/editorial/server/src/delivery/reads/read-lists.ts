import { articleEdition, bodyJson, type EditionRow } from '../editions/edition-rows';
import type { DeliveryDesk } from '../desk';
import type { Item, View } from '../present/items';
import { editionsInOrder, newestArticles, type Newest, type NewestPage } from './newest';
import { latest, type Listed } from './page';
import { presentEach, presentInFull } from '../present/present-editions';
import { cursorOf } from './query';
import { placeFor, withReadyMade } from '../present/ready-made';
import { languagesOf, lastChange, shownIn, surroundingsOf } from './surroundings';

/** Summaries of the newest articles that pass the filters, and where the list goes on. */
export async function readSummaries(desk: DeliveryDesk, wanted: Newest): Promise<Listed> {
  const page = await newestArticles(desk.strapi, wanted);
  return { ...(await listOf(desk, 'summary', page.ids)), meta: metaOf(page, wanted.limit) };
}

export function metaOf({ last }: Pick<NewestPage, 'last'>, limit: number) {
  return { next: last && cursorOf(last), limit };
}

/** Editions in the order of their ids. A list changes with whatever is published, so its date is that of the last change. */
export async function listOf(desk: DeliveryDesk, view: View, ids: readonly number[]): Promise<Listed> {
  const found = await desk.items.of(view, ids, (missing) => made(desk, view, missing));
  const items = ids.flatMap((id) => found.get(id) ?? []);
  return {
    items: items.map(({ bytes }) => bytes),
    keys: ['articles', ...items.flatMap(({ keys }) => keys)],
    changedAt: latest([await lastChange(desk), ...items.map(({ changedAt }) => changedAt)]),
  };
}

async function made(desk: DeliveryDesk, view: View, ids: readonly number[]): Promise<readonly Item[]> {
  const rows = await editionsInOrder(desk.strapi, ids, { withBody: view === 'full' });
  const editions = rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  const texts =
    view === 'full'
      ? fullTexts(rows, presentInFull(editions, { around, languages: await languagesOf(desk.strapi, rows) }))
      : presentEach(editions, around).map((summary) => JSON.stringify(summary));
  return editions.map((edition, at) => ({
    id: rows[at]?.id ?? 0,
    documentId: edition.documentId,
    bytes: Buffer.from(texts[at] ?? 'null'),
    ...shownIn(around, edition),
  }));
}

function fullTexts(rows: readonly EditionRow[], articles: ReturnType<typeof presentInFull>): readonly string[] {
  return rows.map((row, at) => {
    const article = articles[at];
    return withReadyMade(JSON.stringify({ ...article, body: placeFor(0) }), [bodyJson(row)]);
  });
}
