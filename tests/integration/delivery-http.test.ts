import { anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom } from './support/newsroom';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

/** Statuses and bodies of before anything was published, by address. */
const before = new Map<string, { status: number; text: string }>();

beforeAll(async () => {
  newsroom = await openNewsroom({}, openBothDoors);
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  for (const path of LISTS) before.set(path, await newsroom.http.get(`/api/delivery${path}`));
  const author = await writer.writes(anAuthor({ name: 'Ines', slug: 'ines' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  for (const slug of ['one', 'two', 'three']) {
    await boss.takes('publish', await anApprovedArticle(writer, reviewer, { slug, credits })).expect(200);
  }
}, 120_000);

afterAll(() => newsroom.close());

/** What is there on a site without any article. */
const LISTS = [
  '/articles',
  '/authors',
  '/sections',
  '/search?q=harbour',
  '/feeds/rss',
  '/feeds/atom',
  '/feeds/json',
  '/sitemap.xml',
  '/news-sitemap.xml',
];

const ADDRESSES = [
  ...LISTS,
  '/articles?view=full',
  '/articles/one',
  '/articles/one/byline',
  '/articles/one/related',
  '/articles/one/jsonld',
  '/articles/one/ninjs',
  '/authors/ines',
  '/authors/ines/articles',
  '/authors/ines/bio',
];

describe.each(['fast', 'ordinary'])('through the %s door', (door) => {
  const ask = (path: string, headers: Record<string, string> = {}, method: 'get' | 'head' | 'options' = 'get') =>
    newsroom.http[method](`/api/delivery${path}`)
      .redirects(0)
      .set({ 'x-door': door, 'accept-encoding': 'identity', ...headers });

  test.each(ADDRESSES)('%s keeps to conditions and ranges', async (path) => {
    const whole = await ask(path).expect(200);
    const { etag = '', 'last-modified': changed } = whole.headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const tags of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const { headers, text } = await ask(path, { 'if-none-match': tags }).expect(304);
      expect([headers.etag, headers.vary, headers['cache-control'], text]).toEqual([
        etag,
        whole.headers.vary,
        whole.headers['cache-control'],
        '',
      ]);
      expect([headers['content-length'], headers['content-type']]).toEqual([undefined, undefined]);
    }
    await ask(path, { 'if-none-match': '"other"', 'if-modified-since': new Date().toUTCString() }).expect(200);
    await ask(path, { 'if-modified-since': '2093' }).expect(200);
    if (changed) await ask(path, { 'if-modified-since': 'Fri, 06 Nov 2093 08:49:37 GMT' }).expect(304);
    await ask(path, { 'if-match': etag }).expect(200);
    const { body } = await ask(path, { 'if-match': '"other"' }).expect(412);
    expect(body.error.details.code).toBe('CONDITION_NOT_MET');
    const ranged = await ask(path, { range: 'bytes=0-9' }).expect(200);
    expect(ranged.headers['content-length']).toBe(whole.headers['content-length']);
    const head = await ask(path, {}, 'head').expect(200);
    expect([head.headers.etag, head.headers['content-length']]).toEqual([etag, whole.headers['content-length']]);
    expect(head.text).toBeFalsy();
  });

  test('no coding is sent that a client does not take', async () => {
    for (const accepted of ['', 'identity', 'br;q=0, gzip;q=0', '*;q=0', 'zstd', 'identity;q=0', 'gzip;q=none']) {
      const { headers } = await ask('/articles?view=full', { 'accept-encoding': accepted }).expect(200);
      expect([accepted, headers['content-encoding']]).toEqual([accepted, undefined]);
    }
    const { headers } = await ask('/articles?view=full', { 'accept-encoding': 'br;q=0, gzip;q=0.1' }).expect(200);
    expect(headers['content-encoding']).toBe('gzip');
  });

  test.each([
    ['/articles?limit=0', 'limit'],
    ['/articles?limit=101', 'limit'],
    ['/articles?limit=99999999999999999999', 'limit'],
    ['/articles?limit=-1', 'limit'],
    ['/articles?limit=1e1', 'limit'],
    ['/articles?limit=5&limit=6', 'limit'],
    ['/articles?limit[]=5', 'limit[]'],
    ['/articles?cursor=', 'cursor'],
    ['/articles?cursor=%00', 'cursor'],
    ['/articles?cursor=W10', 'cursor'],
    ['/articles?cursor=WyIyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFoiXQ', 'cursor'],
    [`/articles?cursor=${'A'.repeat(4000)}`, 'cursor'],
    ['/articles?view=Full', 'view'],
    ['/articles?locale=', 'locale'],
    ['/articles?locale=en_GB', 'locale'],
    ['/articles?locale=*', 'locale'],
    ['/articles?section=', 'section'],
    ['/articles?section=a,,b', 'section'],
    [`/articles?author=${'a,'.repeat(30)}a`, 'author'],
    ['/articles?__proto__=x', '__proto__'],
    ['/articles?constructor=x', 'constructor'],
    ['/articles?status=draft', 'status'],
    ['/articles/one?populate=*', 'populate'],
    ['/articles/one/related?cursor=x', 'cursor'],
    ['/authors?role=nobody', 'role'],
    ['/authors?q=', 'q'],
    ['/authors?q=%00', 'q'],
    ['/search', 'q'],
    ['/search?q=%20', 'q'],
    [`/search?q=${'a'.repeat(201)}`, 'q'],
    ['/feeds/rss?limit=5', 'limit'],
    ['/sitemap.xml?page=0', 'page'],
    ['/sitemap.xml?page=9999999', 'page'],
    ['/sections?limit=5', 'limit'],
  ])('%s is wrong by name', async (path, parameter) => {
    const { body, headers } = await ask(path).expect(400);
    expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER', parameter });
    expect([headers['cache-control'], headers['access-control-allow-origin']]).toEqual(['no-store', '*']);
  });

  test.each([
    '/articles/%00',
    '/articles/one%00',
    '/articles/%FF',
    '/articles/..%2Fone',
    `/articles/${'a'.repeat(4000)}`,
  ])('%s is nothing', async (path) => {
    await ask(path).expect(404);
  });

  test.each(['/articles/%6Fne', '/articles/one/', '/articles/?limit=1', '/articles?limit=1&'])(
    '%s is another way to write an address',
    async (path) => {
      await ask(path).expect(200);
    },
  );

  test('unknown languages and slugs leave nothing, and are no mistake', async () => {
    for (const query of [
      'locale=xx',
      'locale=zh-Hant-TW',
      'section=nowhere',
      'author=nobody,noone',
      'genre=%F0%9F%8E%B7',
    ]) {
      expect((await ask(`/articles?${query}`).expect(200)).body).toMatchObject({ data: [], meta: { next: null } });
    }
  });

  test('several slugs are one list, page by page, each article once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await ask(`/articles?genre=news,opinion,analysis&author=ines&limit=1${cursor}`).expect(200);
      seen.push(...body.data.map(({ slug }: { slug: string }) => slug));
      next = body.meta.next;
    }
    expect(seen).toEqual(['three', 'two', 'one']);
  });

  test('a browser may ask from anywhere, with a token and with conditions', async () => {
    const preflight = { origin: 'https://front.example', 'access-control-request-method': 'GET' };
    const wanted = { 'access-control-request-headers': 'authorization, if-none-match' };
    const { headers } = await ask('/articles/one', { ...preflight, ...wanted }, 'options').expect(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-headers']).toBe('*, Authorization');
    expect(headers['access-control-allow-methods']).toContain('GET');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect((await ask('/articles', {}, 'options').expect(204)).headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

test.each(LISTS)('%s is there before anything is published', (path) => {
  expect(before.get(path)?.status).toBe(200);
  expect(before.get(path)?.text).not.toMatch(/<item>|<entry>|<loc>/);
});

test('what is no address of delivery has the preflight that Strapi gives it', async () => {
  const { headers } = await newsroom.http
    .options('/api/editorial/articles')
    .set({ origin: 'https://front.example', 'access-control-request-method': 'PUT' });
  expect(headers['access-control-allow-methods']).toContain('PUT');
});

test.each(['/articles/set-back', '/articles?view=full'])(
  '%s is dated later each time, though the clock is set back between two publications',
  async (path) => {
    const workflow = newsroom.strapi.plugin('editorial').service('workflow');
    const at = (instant: string) => workflow.setClock(() => new Date(instant));
    const read = (since = '') =>
      newsroom.http.get(`/api/delivery${path}`).set(since ? { 'if-modified-since': since } : {});
    const slug = 'set-back';
    at('2031-01-01T11:00:00.000Z');
    const { http } = newsroom;
    const known = (await http.get(`/api/delivery/articles/${slug}`)).body.data?.id;
    const documentId = known ?? (await anApprovedArticle(writer, reviewer, { slug }));
    if (!known) await boss.takes('publish', documentId).expect(200);
    const { 'last-modified': dated = '' } = (await read().expect(200)).headers;
    at('2031-01-01T10:00:00.000Z');
    await boss.saves(documentId, { headline: `By the right clock, ${path}` }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    await boss.takes('publish', documentId).expect(200);
    const { headers, text } = await read(dated).expect(200);
    expect(text).toContain(`By the right clock, ${path}`);
    expect(Date.parse(headers['last-modified'] ?? '')).toBeGreaterThan(Date.parse(dated));
    workflow.setClock(() => new Date());
  },
);
