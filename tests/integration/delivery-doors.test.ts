import { anArticle, anAuthor } from '../builders';
import { listen } from './support/canary-hearing';
import { AUTHOR, type Desk, desksOf } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom, type Strapi } from './support/newsroom';

/** What the design names; the rest is what a site's own middlewares add. */
const HEADERS = [
  'content-type',
  'content-length',
  'content-encoding',
  'vary',
  'etag',
  'last-modified',
  'link',
  'location',
  'cache-control',
  'surrogate-key',
  'cache-tag',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-expose-headers',
];

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom({}, openBothDoors);
  // Else each request opens the server for itself, and closes it while others are under way.
  await listen(newsroom);
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 120_000);

afterAll(() => newsroom.close());

async function publishes(documentId: string, plural: 'articles' | 'authors' = 'articles'): Promise<string> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
  return documentId;
}

const read = (path: string) => newsroom.http.get(`/api/delivery${path}`);

describe('every address answers alike through both doors', () => {
  const addresses: string[] = [];

  beforeAll(async () => {
    const author = await publishes(await writer.writes(anAuthor({ name: 'Ines', slug: 'ines' }), AUTHOR), 'authors');
    const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
    for (const slug of ['one', 'two']) await publishes(await writer.writes(anArticle({ slug, credits })));
    const moved = await publishes(await writer.writes(anArticle({ slug: 'old-place' })));
    await writer.saves(moved, anArticle({ slug: 'new-place' })).expect(200);
    await publishes(moved);
    const gone = await publishes(await writer.writes(anArticle({ slug: 'taken-back' })));
    await boss.takes('retract', gone, {}).expect(200);
    const sections = newsroom.strapi.documents('plugin::editorial.section' as 'plugin::users-permissions.user');
    await sections.create({ data: { name: 'Harbour', slug: 'harbour' } as object });
    addresses.push(...routesOf(newsroom.strapi));
  });

  test('there are addresses to ask', () => expect(addresses.length).toBeGreaterThan(8));

  test('what is there, what is not, and what is wrong', async () => {
    const slugs = ['one', 'ines', 'harbour', 'nobody', 'taken-back', 'old-place', '%E0%A4%A'];
    const filled = addresses.flatMap((path) =>
      path.includes(':') ? slugs.map((slug) => path.replace(/:\w+/, slug)) : path,
    );
    const paths = filled.flatMap((path) => ['', '?limit=1', '?wrong=1', '?locale=de'].map((query) => path + query));
    for (const path of [...paths, '/nothing-here', '/articles/', '']) {
      const fast = await asked(path, { 'x-door': 'fast' });
      expect(fast).toEqual(await asked(path, {}));
    }
  });

  test('conditional requests and HEAD', async () => {
    const { etag = '' } = (await read('/articles/one')).headers;
    const alike = async (headers: Record<string, string>, status: number) => {
      const ordinary = await asked('/articles/one', headers);
      expect(ordinary.status).toBe(status);
      await expect(asked('/articles/one', { ...headers, 'x-door': 'fast' })).resolves.toEqual(ordinary);
    };
    await alike({ 'if-none-match': etag }, 304);
    await alike({ 'if-none-match': '"other"' }, 200);
    await alike({ 'if-modified-since': new Date(Date.now() + 5_000).toUTCString() }, 304);
    const head = (door: string) => newsroom.http.head('/api/delivery/articles/one').set('x-door', door);
    expect(named((await head('fast')).headers)).toEqual(named((await head('ordinary')).headers));
  });

  test('what does not read goes through the fast door to the others', async () => {
    await newsroom.http.post('/api/delivery/articles').set('x-door', 'fast').expect(405);
    await newsroom.http.get('/api/editorial/articles').set('x-door', 'fast').expect(403);
  });
});

describe('after a step has returned nobody reads what was before it', () => {
  test('under a storm of publications and readers', async () => {
    const slug = 'storm';
    const documentId = await publishes(await writer.writes(anArticle({ headline: 'Version 0', slug })));
    let [isOver, reads] = [false, 0];
    const readers = Array.from({ length: 8 }, async (_, number) => {
      while (!isOver) {
        const answer = await read(number % 2 ? `/articles/${slug}` : '/articles').set(
          'x-door',
          number % 3 ? 'fast' : '',
        );
        expect(answer.status).toBe(200);
        reads += 1;
      }
    });
    for (let version = 1; version <= 8; version += 1) {
      const headline = `Version ${version}`;
      await writer.saves(documentId, anArticle({ headline, slug })).expect(200);
      await publishes(documentId);
      expect((await read(`/articles/${slug}`)).body.data.headline).toBe(headline);
      const { data } = (await read('/articles')).body;
      expect(data.find((one: { slug: string }) => one.slug === slug).headline).toBe(headline);
    }
    isOver = true;
    await Promise.all(readers);
    expect(reads).toBeGreaterThan(50);
  });

  test('a section that is renamed by code has its new name in the next answer', async () => {
    const sections = newsroom.strapi.documents('plugin::editorial.section' as 'plugin::users-permissions.user');
    const { documentId } = await sections.create({ data: { name: 'Before', slug: 'named' } as object });
    await publishes(await writer.writes(anArticle({ slug: 'filed', section: { connect: [{ documentId }] } })));
    const nameNow = async () => (await read('/articles/filed')).body.data.section.name;
    expect([await nameNow(), await nameNow()]).toEqual(['Before', 'Before']);
    await sections.update({ documentId, data: { name: 'After' } as object });
    expect(await nameNow()).toBe('After');
    await newsroom.strapi.db
      .query('plugin::editorial.section')
      .updateMany({ where: { documentId }, data: { name: 'Later' } });
    expect(await nameNow()).toBe('Later');
  });
});

function routesOf(strapi: Strapi): string[] {
  const root = '/api/delivery';
  const paths = strapi.server.listRoutes().map(({ path }) => path);
  return paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length));
}

async function asked(path: string, headers: Record<string, string>) {
  const answer = await read(path).redirects(0).set(headers);
  return { status: answer.status, body: answer.text, headers: named(answer.headers) };
}

function named(headers: Record<string, string>) {
  return Object.fromEntries(HEADERS.map((name) => [name, headers[name]]));
}
