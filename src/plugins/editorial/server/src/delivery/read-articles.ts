import { presentByline } from '../../../domain/article/present';
import type { PresentedArticle } from '../../../domain/article/presented';
import type { ArticlesQuery } from '../../../contracts/delivery-queries';
import { ARTICLE } from '../plugin';
import { editionAt } from './by-slug';
import type { DeliveryDesk } from './desk';
import { articleEdition, bodyOf, type EditionRow } from './edition-rows';
import { filtersOf } from './filters';
import { newestArticles, type EditionPage, type Newest } from './newest';
import { latest, notFound, type Moved, type Outcome, type Page } from './page';
import { presentEach, presentInFull, withBodies } from './present-editions';
import { articlesAfter, cursorOf } from './query';
import {
  keysOf,
  knownProfiles,
  languagesOf,
  lastChange,
  surroundingsOf,
  usualLocale,
  versionsOf,
  type LoadedSurroundings,
} from './surroundings';

export type LocaleQuery = Pick<ArticlesQuery, 'locale'>;

export async function readArticles(desk: DeliveryDesk, _slug: string, query: ArticlesQuery): Promise<Page> {
  const { cursor, limit, view } = query;
  const withBody = view === 'full';
  const page = await filteredArticles(desk, query, { after: articlesAfter(cursor), limit, withBody });
  const editions = page.rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  const shown = withBody
    ? withBodies(presentInFull(editions, { around, languages: await languagesOf(desk.strapi, page.rows) }), page.rows)
    : { data: presentEach(editions, around) };
  return listPage(desk, { page, limit, around, ...shown });
}

/** The newest articles with everything a page shows, for the formats that carry whole texts. */
export async function newestInFull(desk: DeliveryDesk, query: ArticleFilters & { readonly limit: number }) {
  const page = await filteredArticles(desk, query, { after: null, limit: query.limit, withBody: true });
  const editions = page.rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  const languages = await languagesOf(desk.strapi, page.rows);
  return {
    locale: page.locale,
    articles: presentInFull(editions, { around, languages }, page.rows.map(bodyOf)),
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(desk), around.changedAt]),
  };
}

type ArticleFilters = Pick<ArticlesQuery, 'author' | 'tag' | 'section' | 'genre' | 'locale'>;

/** A filter that names nothing readers can see leaves nothing. */
async function filteredArticles(
  desk: DeliveryDesk,
  query: ArticleFilters,
  wanted: Pick<Newest, 'after' | 'limit' | 'withBody'>,
): Promise<EditionPage & { readonly locale: string }> {
  const filters = await filtersOf(desk.strapi, query);
  const locale = query.locale ?? (await usualLocale(desk));
  const found = filters && (await newestArticles(desk.strapi, { locale, filters, ...wanted }));
  return { locale, ...(found ?? { rows: [], last: null }) };
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

/** Summaries of the newest articles that pass the filters, and where the list goes on. */
export async function readSummaries(desk: DeliveryDesk, wanted: Newest): Promise<Page> {
  const page = await newestArticles(desk.strapi, wanted);
  const editions = page.rows.map(articleEdition);
  const around = await surroundingsOf(desk, editions);
  return listPage(desk, { page, limit: wanted.limit, data: presentEach(editions, around), around });
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

interface Listed extends Pick<Page, 'data' | 'readyMade'> {
  readonly page: EditionPage;
  readonly limit: number;
  readonly around: LoadedSurroundings;
}

/** A list changes with whatever is published, so its date is that of the last publication or end of one. */
async function listPage(desk: DeliveryDesk, { page, limit, around, ...shown }: Listed): Promise<Page> {
  return {
    ...shown,
    meta: { next: page.last && cursorOf(page.last), limit },
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(desk), around.changedAt]),
  };
}
