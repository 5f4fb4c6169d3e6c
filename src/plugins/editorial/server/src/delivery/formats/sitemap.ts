import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { tidyXml } from './xml';

export interface SitemapPage {
  /** Absolute. */
  readonly url: string;
  /** ISO 8601 instant. */
  readonly changedAt: string;
  /** The same page in other languages, itself included; none where they shall not be named. */
  readonly languages: readonly { readonly locale: string; readonly url: string }[];
}

/**
 * Source: https://www.sitemaps.org/protocol.html; the languages as
 * https://developers.google.com/search/docs/specialty/international/localized-versions has them.
 */
export function sitemapOf(pages: readonly SitemapPage[]): Promise<string> {
  const items = pages.map(({ url, changedAt, languages }) => ({
    url,
    lastmod: changedAt,
    ...(languages.length > 1 && { links: languages.map(({ locale, url: other }) => ({ lang: locale, url: other })) }),
  }));
  const xhtml = pages.some(({ languages }) => languages.length > 1);
  return written(items, new SitemapStream({ xmlns: { ...NO_EXTENSIONS, xhtml } }));
}

/** Addresses of the sitemaps themselves, where one would be too long. */
export function sitemapIndexOf(addresses: readonly string[]): Promise<string> {
  return written(
    addresses.map((url) => ({ url })),
    new SitemapIndexStream(),
  );
}

export interface NewsPage {
  readonly url: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly publication: { readonly name: string; readonly language: string };
}

/** Source: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemapOf(pages: readonly NewsPage[]): Promise<string> {
  const items = pages.map(({ url, title, publishedAt, publication }) => ({
    url,
    news: { title, publication, publication_date: publishedAt },
  }));
  return written(items, new SitemapStream({ xmlns: { ...NO_EXTENSIONS, news: true } }));
}

const NO_EXTENSIONS = { news: false, xhtml: false, image: false, video: false };

/** The library writes none: two days may pass without news, and a site may have nothing yet. */
const NOTHING = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>`;

async function written(items: readonly object[], stream: SitemapStream | SitemapIndexStream): Promise<string> {
  if (items.length === 0) return NOTHING;
  const bytes = await streamToPromise(Readable.from(paced(items)).pipe(stream));
  return tidyXml(bytes.toString('utf8'));
}

/** Between two breaths of the event loop: the library takes none, and others are read meanwhile. */
const AT_ONCE = 500;

async function* paced(items: readonly object[]): AsyncGenerator<object> {
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    yield item;
  }
}
