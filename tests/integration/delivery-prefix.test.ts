import { anApprovedArticle, desksOf } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom } from './support/newsroom';

jest.setTimeout(60_000);

/** Outside the content API, and below it. */
describe.each([
  ['/news/v1', '/feeds/:format', /^https:\/\/courier\.example\/feeds\/json\?author=nobody$/],
  ['/api/courier', undefined, /^http:\/\/.*\/api\/courier\/feeds\/json\?author=nobody$/],
])('with delivery.prefix %s', (prefix, feed, feedUrl) => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom({}, (strapi) => {
      strapi.config.set('plugin::editorial.delivery', { prefix });
      strapi.config.set('plugin::editorial.site.paths.feed', feed);
      openBothDoors(strapi);
    });
    const { writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss');
    for (const slug of ['one', 'two']) {
      await boss.takes('publish', await anApprovedArticle(writer, reviewer, { slug })).expect(200);
    }
    const moved = await anApprovedArticle(writer, reviewer, { slug: 'old-place' });
    await boss.takes('publish', moved).expect(200);
    await writer.saves(moved, { slug: 'new-place' }).expect(200);
    await writer.takes('submit', moved).expect(200);
    await reviewer.approves(moved);
    await boss.takes('publish', moved).expect(200);
  }, 120_000);

  afterAll(() => newsroom.close());

  const read = (path: string, door: string) => newsroom.http.get(path).redirects(0).set('x-door', door);

  test.each(['fast', 'ordinary'])('the %s door answers there, and nowhere else', async (door) => {
    await read(`${prefix}/articles/one`, door).expect(200);
    await read(`${prefix}/authors`, door).expect(200);
    await read('/api/delivery/articles/one', door).expect(404);
    expect((await newsroom.http.head(`${prefix}/articles/one`).set('x-door', door)).status).toBe(200);
  });

  test.each(['fast', 'ordinary'])('links of the %s door lead on below it', async (door) => {
    const { headers } = await read(`${prefix}/articles?limit=1`, door).expect(200);
    const next = /^<(.*)>; rel="next"$/.exec(headers.link ?? '')?.[1] ?? '';
    expect(next.startsWith(`${prefix}/articles?`)).toBe(true);
    await read(next, door).expect(200);
    expect((await read(`${prefix}/articles/old-place`, door).expect(301)).headers.location).toBe(
      `${prefix}/articles/new-place`,
    );
  });

  test(`feeds call themselves by their address, with site.paths.feed ${feed}`, async () => {
    const { text } = await read(`${prefix}/feeds/json?author=nobody`, 'fast').buffer(true).expect(200);
    expect(JSON.parse(text).feed_url).toMatch(feedUrl);
  });

  test('the reader’s site reads there', async () => {
    await newsroom.http.get('/articles/one').expect(200);
    await newsroom.http.get('/feeds/rss').expect(200);
  });
});

describe('a prefix that belongs to somebody else keeps the server from starting, and the key is named', () => {
  test.each(['/admin/news', '/api', '/api/editorial/news', '/_health'])('%s', async (prefix) => {
    const opening = openNewsroom({}, (strapi) => strapi.config.set('plugin::editorial.delivery', { prefix }));
    await expect(opening).rejects.toThrow(/editorial\.config\.delivery\.prefix/);
  });
});
