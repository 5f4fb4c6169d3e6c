import { articleUrl, authorUrl } from '../../../../domain/article/present-site';
import type { SitemapQuery } from '../../../../contracts/delivery-queries';
import { AUTHOR } from '../../plugin';
import { pageAddress, withAddresses } from '../formats/addresses';
import { newsSitemapOf, sitemapIndexOf, sitemapOf, type SitemapPage } from '../formats/sitemap';
import type { DeliveryDesk } from '../desk';
import { notFound, type Written } from './page';
import { articlesSince, countSitemaps, publicPages, type PublicPage } from './sitemap-rows';
import { lastChange, usualLocale } from './surroundings';

const XML = 'application/xml; charset=utf-8';

const DAY = 24 * 60 * 60 * 1000;

/** News sitemaps hold what is at most two days old, and at most a thousand of it. */
const NEWS = { age: 2 * DAY, limit: 1000 };

/** Every public page, or an index of sitemaps where one would be too long. @throws NOT_FOUND for a page past the last */
export async function readSitemap(ordinary: DeliveryDesk, _slug: string, { page }: SitemapQuery): Promise<Written> {
  const desk = withAddresses(ordinary);
  const pages = await countSitemaps(desk.strapi);
  if (page !== undefined && page > pages) throw notFound();
  const text =
    page === undefined && pages > 1
      ? await sitemapIndex(desk, pages)
      : await sitemap(desk, pages > 1 ? (page ?? 1) : null);
  return { type: XML, text, keys: ['articles', 'authors'], changedAt: await lastChange(desk) };
}

function sitemapIndex(desk: DeliveryDesk, pages: number): Promise<string> {
  const { sitemap: path } = desk.site.paths;
  return sitemapIndexOf(Array.from({ length: pages }, (_, at) => pageAddress(desk, `${path}?page=${at + 1}`)));
}

async function sitemap(desk: DeliveryDesk, page: number | null): Promise<string> {
  const found = await publicPages(desk.strapi, page);
  const locale = await usualLocale(desk);
  const languages = desk.settings.sitemapHreflang ? languagesIn(found) : new Map<string, readonly PublicPage[]>();
  const address = (row: PublicPage) => addressOf(desk, row, locale);
  return sitemapOf(
    found.map((row): SitemapPage => ({
      url: address(row),
      changedAt: row.modifiedAt,
      languages: (languages.get(row.documentId) ?? []).map((one) => ({ locale: one.locale, url: address(one) })),
    })),
  );
}

function languagesIn(found: readonly PublicPage[]): ReadonlyMap<string, readonly PublicPage[]> {
  const languages = new Map<string, PublicPage[]>();
  for (const row of found) languages.set(row.documentId, [...(languages.get(row.documentId) ?? []), row]);
  return languages;
}

function addressOf({ site }: DeliveryDesk, { targetUid, slug, locale }: PublicPage, fallback: string): string {
  return targetUid === AUTHOR ? authorUrl(site, slug, fallback) : articleUrl(site, slug, locale);
}

/** What was first published in the last two days. It is another as soon as the oldest of it is too old. */
export async function readNewsSitemap(ordinary: DeliveryDesk): Promise<Written> {
  const desk = withAddresses(ordinary);
  const since = new Date(desk.now().getTime() - NEWS.age).toISOString();
  const found = await articlesSince(desk.strapi, since, NEWS.limit);
  const name = desk.site.name ?? new URL(pageAddress(desk, '/')).host;
  const text = await newsSitemapOf(
    found.map(({ slug, locale, title, publishedAt }) => ({
      url: articleUrl(desk.site, slug, locale),
      title,
      publishedAt,
      publication: { name, language: newsLanguage(locale) },
    })),
  );
  const oldest = found.at(-1)?.publishedAt;
  const until = oldest && { until: new Date(Date.parse(oldest) + NEWS.age).toISOString() };
  return { type: XML, text, keys: ['articles'], changedAt: await lastChange(desk), ...until };
}

/** ISO 639 without region, but for Chinese, as Google wants it. */
function newsLanguage(locale: string): string {
  const tag = locale.toLowerCase();
  if (/^zh-(tw|hk|hant)/.test(tag)) return 'zh-tw';
  return tag.startsWith('zh') ? 'zh-cn' : (tag.split('-')[0] ?? tag);
}
