import type { SearchQuery } from '../../../../contracts/delivery-queries';
import { excerpt, highlighted, searchWords } from '../../../../domain/article/highlight';
import { service } from '../../plugin';
import type { DeliveryDesk } from '../desk';
import { articleEdition, bodyOf, type EditionRow } from '../editions/edition-rows';
import { editionsInOrder } from './newest';
import { latest, type Page } from './page';
import { presentEach } from '../present/present-editions';
import { cursorOf, resultsAfter } from './query';
import { lastChange, surroundingsOf, usualLocale } from './surroundings';

/** The most results that can be turned over; who wants more should ask more narrowly. */
const FARTHEST = 1000;

/** Public articles that answer a question, the best answer first, with the words of the question marked. */
export async function readSearch(desk: DeliveryDesk, _slug: string, query: SearchQuery): Promise<Page> {
  const { q: question, limit } = query;
  const locale = query.locale ?? (await usualLocale(desk));
  const offset = resultsAfter(query.cursor);
  const ids = await service(desk.strapi, 'search').find({ question, locale, limit: limit + 1, offset });
  const rows = await editionsInOrder(desk.strapi, ids.slice(0, limit), { withBody: true });
  const editions = rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  const words = searchWords(question);
  const hasMore = ids.length > limit && offset + limit < FARTHEST;
  return {
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(desk), around.changedAt]),
    data: presentEach(editions, around).map((summary, at) => ({
      ...summary,
      highlights: highlightsOf(rows[at], words),
    })),
    meta: { next: hasMore ? cursorOf([offset + limit]) : null, limit },
  };
}

/** HTML, escaped but for `mark`. */
function highlightsOf(row: EditionRow | undefined, words: readonly string[]) {
  if (!row) return { headline: '', text: '' };
  const { headline } = articleEdition(row).content;
  return { headline: highlighted(headline, words), text: excerpt(bodyOf(row).text, words) };
}
