import { anApprovedArticle, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { hasSchemas, sitemapProblems } from './support/validators';

jest.setTimeout(120_000);

/** In two languages each but the first, so that the end of a sitemap would come between the two of one. */
const DOCUMENTS = 25_005;
const PUBLIC = 2 * DOCUMENTS;
const ROWS_AT_ONCE = 250;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom({}, (strapi) => {
    strapi.config.set('plugin::editorial.delivery.sitemapHreflang', true);
  });
  const { writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss');
  await boss.takes('publish', await anApprovedArticle(writer, reviewer, { slug: 'pattern' })).expect(200);
  await copyThePattern();
}, 300_000);

afterAll(() => newsroom.close());

/** Past the workflow: sitemaps read editions alone. */
async function copyThePattern(): Promise<void> {
  const { db } = newsroom.strapi;
  const table = () => db.getConnection('editorial_editions');
  const [{ id, ...pattern }] = await table().where({ slug: 'pattern' });
  let next = Number(id) + 1;
  const rows = Array.from({ length: DOCUMENTS }, (_, number) => number).flatMap((number) => {
    const name = `0-${String(number).padStart(6, '0')}`;
    const locales = number === 0 ? ['en'] : ['de', 'en'];
    return locales.map((locale) => ({ ...pattern, id: next++, document_id: name, locale, slug: `${name}-${locale}` }));
  });
  await db.transaction(async ({ trx }) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await table()
        .insert(rows.slice(at, at + ROWS_AT_ONCE))
        .transacting(trx);
    }
  });
}

const read = async (path: string, status = 200): Promise<string> =>
  (await newsroom.http.get(`/api/delivery${path}`).buffer(true).expect(status)).text;
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');

test('more pages than one sitemap may name are named by several, each once, languages side by side', async () => {
  const index = await read('/sitemap.xml');
  expect(addressesIn(index)).toEqual([1, 2].map((page) => `https://courier.example/sitemap.xml?page=${page}`));
  const [first, second] = [await read('/sitemap.xml?page=1'), await read('/sitemap.xml?page=2')];
  await read('/sitemap.xml?page=3', 404);
  const named = [...addressesIn(first), ...addressesIn(second)];
  expect(named).toHaveLength(PUBLIC);
  expect(new Set(named).size).toBe(named.length);
  expect(addressesIn(first).length).toBeLessThanOrEqual(50_000);
});

test('a document stays whole where one sitemap ends and the next begins', async () => {
  const [first, second] = [await read('/sitemap.xml?page=1'), await read('/sitemap.xml?page=2')];
  const languages = (entry = '') => [...entry.matchAll(/hreflang="(\w+)"/g)].map(([, language]) => language);
  expect(languages(first.split('<url>').at(-1))).toEqual(['de', 'en']);
  expect(languages(second.split('<url>').at(1))).toEqual(['de', 'en']);
});

(hasSchemas ? test : test.skip)('each of them is valid by the schema of sitemaps.org', async () => {
  const xml = await read('/sitemap.xml?page=2');
  // Other languages are named by an element of XHTML, whose schema is not there.
  expect(await sitemapProblems(xml.replace(/<xhtml:link [^>]*>/g, ''))).toBeNull();
});
