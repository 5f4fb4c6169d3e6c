import { presentArticle, presentByline, presentSummary } from '../../../domain/article/present';
import type { ArticlesQuery } from '../../../contracts/delivery-queries';
import { ARTICLE } from '../plugin';
import { defaultLocale } from '../strapi';
import { editionAt } from './by-slug';
import type { DeliveryDesk } from './desk';
import { articleEdition, bodyOf, type EditionRow } from './edition-rows';
import { filtersOf } from './filters';
import { newestArticles, type EditionPage, type Newest } from './newest';
import { articlesAfter, cursorOf } from './query';
import { latest, type Outcome, type Page } from './page';
import { keysOf, languagesOf, lastChange, profilesOf, surroundingsOf, type LoadedSurroundings } from './surroundings';

type LocaleQuery = Pick<ArticlesQuery, 'locale'>;

export async function readArticles(desk: DeliveryDesk, _slug: string, query: ArticlesQuery): Promise<Page> {
  const { cursor, limit, view } = query;
  const withBody = view === 'full';
  const filters = await filtersOf(desk.strapi, query);
  const locale = query.locale ?? (await defaultLocale(desk.strapi));
  const found =
    filters && (await newestArticles(desk.strapi, { locale, filters, after: articlesAfter(cursor), limit, withBody }));
  const page = found ?? { rows: [], last: null };
  const around = await surroundingsOf(desk, page.rows.map(articleEdition));
  const data = withBody ? await presentFull(desk, page.rows, around) : page.rows.map((row) => summary(row, around));
  return listPage(desk, { page, limit, data, around });
}

/** Summaries of the newest articles that pass the filters, and where the list goes on. */
export async function readSummaries(desk: DeliveryDesk, wanted: Newest): Promise<Page> {
  const page = await newestArticles(desk.strapi, wanted);
  const around = await surroundingsOf(desk, page.rows.map(articleEdition));
  return listPage(desk, { page, limit: wanted.limit, data: page.rows.map((row) => summary(row, around)), around });
}

export async function readArticle(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> {
  const found = await articleAt(desk, slug, { ...query, withBody: true });
  if ('movedTo' in found) return found;
  const around = await surroundingsOf(desk, [articleEdition(found.row)]);
  const [data] = await presentFull(desk, [found.row], around);
  const ids = [found.row.documentId, ...around.profiles.keys()];
  return {
    data,
    keys: [...keysOf('article', [found.row.documentId]), ...around.keys],
    changedAt: latest([await lastChange(desk.strapi, ids), around.changedAt]),
  };
}

export async function readByline(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> {
  const found = await articleAt(desk, slug, query);
  if ('movedTo' in found) return found;
  const edition = articleEdition(found.row);
  const ids = edition.content.credits.flatMap(({ author }) => author ?? []);
  return {
    data: presentByline(edition, await profilesOf(desk.strapi, ids)),
    keys: [...keysOf('article', [edition.documentId]), ...keysOf('author', ids)],
    changedAt: await lastChange(desk.strapi, [edition.documentId, ...ids]),
  };
}

async function articleAt(desk: DeliveryDesk, slug: string, query: LocaleQuery & { readonly withBody?: boolean }) {
  const locale = query.locale ?? (await defaultLocale(desk.strapi));
  return editionAt(desk.strapi, { uid: ARTICLE, locale, slug, withBody: query.withBody });
}

function summary(row: EditionRow, around: LoadedSurroundings) {
  return presentSummary(articleEdition(row), around);
}

async function presentFull({ strapi }: DeliveryDesk, found: readonly EditionRow[], around: LoadedSurroundings) {
  const languages = await languagesOf(
    strapi,
    found.map(({ documentId }) => documentId),
  );
  return found.map((row) => {
    const others = languages.get(row.documentId)?.filter(({ locale }) => locale !== row.locale) ?? [];
    return presentArticle({ ...articleEdition(row), body: bodyOf(row), alternates: others }, around);
  });
}

interface Listed {
  readonly page: EditionPage;
  readonly limit: number;
  readonly data: readonly unknown[];
  readonly around: LoadedSurroundings;
}

/** A list changes with whatever is published, so its date is that of the last publication or end of one. */
async function listPage({ strapi }: DeliveryDesk, { page, limit, data, around }: Listed): Promise<Page> {
  return {
    data,
    meta: { next: page.last && cursorOf(page.last), limit },
    keys: ['articles', ...around.keys],
    changedAt: latest([await lastChange(strapi), around.changedAt]),
  };
}
