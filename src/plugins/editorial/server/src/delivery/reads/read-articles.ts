import { presentByline } from '../../../../domain/article/present';
import type { PresentedArticle } from '../../../../domain/article/presented';
import type { ArticlesQuery } from '../../../../contracts/delivery-queries';
import { ARTICLE } from '../../plugin';
import { editionAt } from './by-slug';
import type { DeliveryDesk } from '../desk';
import { articleEdition, bodyOf, type EditionRow } from '../editions/edition-rows';
import { filtersOf } from './filters';
import { editionsInOrder, newestArticles, type Newest, type NewestPage } from './newest';
import { latest, notFound, type Listed, type Moved, type Outcome, type Page } from './page';
import { presentEach, presentInFull, withBodies } from '../present/present-editions';
import { articlesAfter } from './query';
import { listOf, metaOf } from './read-lists';
import {
  keysOf,
  knownProfiles,
  languagesOf,
  lastChange,
  surroundingsOf,
  usualLocale,
  versionsOf,
} from './surroundings';

export type LocaleQuery = Pick<ArticlesQuery, 'locale'>;

export async function readArticles(desk: DeliveryDesk, _slug: string, query: ArticlesQuery): Promise<Listed> {
  const { cursor, limit, view } = query;
  const page = await filteredArticles(desk, query, { after: articlesAfter(cursor), limit });
  return { ...(await listOf(desk, view, page.ids)), meta: metaOf(page, limit) };
}

/** The newest articles with everything a page shows, for the formats that carry whole texts. */
export async function newestInFull(desk: DeliveryDesk, query: ArticleFilters & { readonly limit: number }) {
  const page = await filteredArticles(desk, query, { after: null, limit: query.limit });
  const rows = await editionsInOrder(desk.strapi, page.ids, { withBody: true });
  const editions = rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  const languages = await languagesOf(desk.strapi, rows);
  return {
    locale: page.locale,
    articles: presentInFull(editions, { around, languages }, rows.map(bodyOf)),
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(desk), around.changedAt]),
  };
}

type ArticleFilters = Pick<ArticlesQuery, 'author' | 'tag' | 'section' | 'genre' | 'locale'>;

/** A filter that names nothing readers can see leaves nothing. */
async function filteredArticles(
  desk: DeliveryDesk,
  query: ArticleFilters,
  wanted: Pick<Newest, 'after' | 'limit'>,
): Promise<NewestPage & { readonly locale: string }> {
  const filters = await filtersOf(desk.strapi, query);
  const locale = query.locale ?? (await usualLocale(desk));
  const found = filters && (await newestArticles(desk.strapi, { locale, filters, ...wanted }));
  return { locale, ...(found ?? { ids: [], last: null }) };
}

/** Summaries of these editions, in their order. */
export async function presentSummaries(desk: DeliveryDesk, found: readonly EditionRow[]) {
  const editions = found.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  return {
    summaries: presentEach(editions, around),
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(desk), around.changedAt]),
  };
}

/** The article at a slug, or where it moved. */
export async function readArticle(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> {
  const found = await articleFound(desk, slug, query);
  if ('movedTo' in found) return found;
  const { row, articles, ...page } = found;
  const { data, readyMade } = withBodies(articles, [row]);
  return { ...page, data: data[0], readyMade };
}

interface InFull extends Page {
  readonly data: PresentedArticle;
}

/** The same for those who make something else of it. */
export async function articleInFull(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<InFull | Moved> {
  const found = await articleFound(desk, slug, query);
  if ('movedTo' in found) return found;
  const { row, articles, ...page } = found;
  const [article] = articles;
  if (!article) throw notFound();
  return { ...page, data: { ...article, body: bodyOf(row) } };
}

/** All but the body, which not everybody needs to read. */
async function articleFound(desk: DeliveryDesk, slug: string, query: LocaleQuery) {
  const found = await articleAt(desk, slug, { ...query, withBody: true });
  if ('movedTo' in found) return found;
  const { row } = found;
  const editions = [articleEdition(row)];
  const around = await surroundingsOf(desk, editions);
  const { languages, changedAt } = await versionsOf(desk.strapi, row.documentId);
  return {
    row,
    articles: presentInFull(editions, { around, languages }),
    keys: [...keysOf('article', [row.documentId]), ...around.keys],
    changedAt: latest([changedAt, around.profilesChangedAt, around.changedAt]),
  };
}

export async function readByline(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> {
  const found = await articleAt(desk, slug, query);
  if ('movedTo' in found) return found;
  const edition = articleEdition(found.row);
  const ids = edition.content.credits.flatMap(({ author }) => author ?? []);
  const { profiles, changedAt } = await knownProfiles(desk, ids);
  const { changedAt: articleChangedAt } = await versionsOf(desk.strapi, edition.documentId);
  return {
    data: presentByline(edition, { profiles, bylines: desk.bylines }),
    keys: [...keysOf('article', [edition.documentId]), ...keysOf('author', ids)],
    changedAt: latest([articleChangedAt, changedAt]),
  };
}

async function articleAt(desk: DeliveryDesk, slug: string, query: LocaleQuery & { readonly withBody?: boolean }) {
  const locale = query.locale ?? (await usualLocale(desk));
  return editionAt(desk.strapi, { uid: ARTICLE, locale, slug, withBody: query.withBody });
}
