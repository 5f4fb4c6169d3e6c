import { newsSitemapOf, sitemapOf } from '../../../src/plugins/editorial/server/src/delivery/formats/sitemap';

const pageOf = (number: number) => ({
  url: `https://news.example/${number}`,
  changedAt: '2026-01-01T00:00:00.000Z',
  languages: [],
});

test('a sitemap of nothing is one without addresses', async () => {
  for (const text of [await sitemapOf([]), await newsSitemapOf([])]) {
    expect(text).toMatch(/^<\?xml .*<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9"><\/urlset>$/);
  }
});

test('a long one is written in its order, and others get their turn meanwhile', async () => {
  const pages = Array.from({ length: 2_000 }, (_, number) => pageOf(number));
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const text = await sitemapOf(pages);
  clearInterval(others);
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  expect(addresses).toEqual(pages.map(({ url }) => url));
  expect(turns).toBeGreaterThan(0);
});
