import { anArticle } from '../builders';
import { Desk } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { allowPublic, aSuperAdmin, aToken, aUser } from './support/people';

const DOORS = ['ordinary', 'fast'];

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom({}, (strapi) => {
    strapi.config.set('plugin::editorial.delivery', { access: 'token' });
    openBothDoors(strapi);
  });
  const boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  const documentId = await boss.writes(anArticle({ headline: 'For subscribers', slug: 'one' }));
  await boss.takes('publish-without-approval', documentId, { reason: 'Test.' }).expect(200);
}, 120_000);

afterAll(() => newsroom.close());

const read = (door: string, headers: object = {}, path = '/articles/one') =>
  newsroom.http.get(`/api/delivery${path}`).set({ 'x-door': door, ...headers });

describe.each(DOORS)('where delivery takes a token, the %s door', (door) => {
  test.each(['/articles/one', '/articles', '/feeds/rss', '/sitemap.xml', '/search?q=x', '/articles/never-was'])(
    'opens %s to nobody without one',
    async (path) => {
      for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'Basic eDp5' }]) {
        const { body, headers: sent } = await read(door, headers, path).expect(401);
        expect(body.error.details).toEqual({ code: 'NOT_SIGNED_IN' });
        expect(sent['cache-control']).toBe('no-store');
      }
    },
  );

  test('opens to a read-only token, and no shared cache may keep the answer', async () => {
    const { headers } = await aToken(newsroom, 'read-only');
    const answer = await read(door, headers).expect(200);
    expect(answer.body.data.headline).toBe('For subscribers');
    expect(answer.headers['cache-control']).toMatch(/^private, /);
    expect(answer.headers.vary).toContain('Authorization');
    await read(door, { ...headers, 'If-None-Match': answer.headers.etag }).expect(304);
    await read(door, { 'If-None-Match': answer.headers.etag }).expect(401);
  });

  test('opens to a user with the permission, and not to one without', async () => {
    const { headers } = await aUser(newsroom, ['delivery.find']);
    await read(door, headers).expect(200);
    const stranger = await aUser(newsroom, ['article.find']);
    const { body } = await read(door, stranger.headers).expect(403);
    expect(body.error.details.code).toBe('NOT_PERMITTED');
  });
});

test('the pages of the site itself say that they are not open', async () => {
  const { text } = await newsroom.http.get('/articles/one').expect(401);
  expect(text).toContain('<h1>Not open to readers</h1>');
  expect(text).not.toContain('For subscribers');
});

test('a role that everybody has opens it to everybody', async () => {
  await allowPublic(newsroom.strapi, ['delivery.find']);
  for (const door of DOORS) await read(door).expect(200);
});
