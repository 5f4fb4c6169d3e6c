import { ARTICLE, AUTHOR } from '../plugin';
import type { Strapi } from '../strapi';
import { editionRows, type EditionRow } from './edition-rows';

/** The most addresses in one sitemap. Source: https://www.sitemaps.org/protocol.html */
export const SITEMAP_LIMIT = 50_000;

const COLUMNS = ['targetUid', 'documentId', 'locale', 'slug', 'title', 'publishedAt', 'modifiedAt'] as const;

export type PublicPage = Pick<EditionRow, (typeof COLUMNS)[number]>;

const PUBLIC = { targetUid: { $in: [ARTICLE, AUTHOR] }, isCurrent: true };

export function countPages(strapi: Strapi): Promise<number> {
  return editionRows(strapi).count({ where: PUBLIC });
}

/** Everything public that has a page, languages of one document side by side; `page` from 1. */
export function publicPages(strapi: Strapi, page: number): Promise<readonly PublicPage[]> {
  return editionRows(strapi).findMany({
    where: PUBLIC,
    select: COLUMNS,
    orderBy: [{ targetUid: 'asc' }, { documentId: 'asc' }, { locale: 'asc' }],
    offset: (page - 1) * SITEMAP_LIMIT,
    limit: SITEMAP_LIMIT,
  });
}

/** Articles first published since an instant, in any language, newest first. */
export function articlesSince(strapi: Strapi, since: string, limit: number): Promise<readonly PublicPage[]> {
  return editionRows(strapi).findMany({
    where: { targetUid: ARTICLE, isCurrent: true, publishedAt: { $gte: since } },
    select: COLUMNS,
    orderBy: [{ publishedAt: 'desc' }, { documentId: 'desc' }],
    limit,
  });
}
