import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { announcement, type Announcement } from '@contracts/announcement';
import { announcement as announcementToFrontEnds } from '@contracts/front-ends';
import { anArticle, anAuthor } from '../builders';
import { AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin } from './support/people';

let newsroom: Newsroom;
let boss: Desk;
const heard: Announcement[] = [];
const UNSEEN = ['due_changed', 'prioritised', 'changes_discarded', 'archived'] as const;

beforeAll(async () => {
  newsroom = await openNewsroom();
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  for (const event of ['submitted', 'published', 'unpublished', 'retracted', 'adopted', ...UNSEEN]) {
    newsroom.strapi.eventHub.on(`editorial.${event}`, async (payload: unknown) => {
      heard.push(announcement.parse(payload));
    });
  }
}, 300_000);

afterAll(() => newsroom.close());

async function told(documentId: string, event: string): Promise<Announcement> {
  for (let patience = 100; patience > 0; patience -= 1) {
    const found = heard.filter((one) => one.documentId === documentId && one.event === event).at(-1);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Nobody said ${event}.`);
}

const publish = (documentId: string, plural: 'articles' | 'authors' = 'articles') =>
  boss.takes('publish-without-approval', documentId, { reason: 'Test.' }, plural).expect(200);

test('a publication says where readers find the text, and which answers are stale', async () => {
  const documentId = await boss.writes(anArticle({ slug: 'first-place' }));
  await publish(documentId);
  expect(await told(documentId, 'editorial.published')).toMatchObject({
    uid: 'plugin::editorial.article',
    locale: 'en',
    slug: 'first-place',
    previousSlug: null,
    keys: [`article:${documentId}`, 'articles'],
  });
});

test('the keys are those that the answers carried', async () => {
  const documentId = await boss.writes(anArticle({ slug: 'keyed' }));
  await publish(documentId);
  const { headers } = await newsroom.http.get('/api/delivery/articles/keyed').expect(200);
  const { keys } = await told(documentId, 'editorial.published');
  expect(
    String(headers['surrogate-key'])
      .split(' ')
      .filter((key) => keys.includes(key)),
  ).not.toEqual([]);
});

test('a move names both places, and the publication after it only its own', async () => {
  const documentId = await boss.writes(anArticle({ slug: 'old-pier' }));
  await publish(documentId);
  await boss.saves(documentId, { slug: 'new-pier' }).expect(200);
  heard.length = 0;
  await publish(documentId);
  expect(await told(documentId, 'editorial.published')).toMatchObject({ slug: 'new-pier', previousSlug: 'old-pier' });
  await boss.saves(documentId, { deck: 'Otherwise' }).expect(200);
  heard.length = 0;
  await publish(documentId);
  expect(await told(documentId, 'editorial.published')).toMatchObject({ slug: 'new-pier', previousSlug: null });
});

test('what is taken down is named by where it was', async () => {
  const documentId = await boss.writes(anArticle({ slug: 'taken' }));
  await publish(documentId);
  await boss.takes('unpublish', documentId, { reason: 'Test.' }).expect(200);
  const keys = [`article:${documentId}`, 'articles'];
  expect(await told(documentId, 'editorial.unpublished')).toMatchObject({ slug: 'taken', previousSlug: null, keys });
});

test('a profile makes the articles stale that may show it', async () => {
  const documentId = await boss.writes(anAuthor({ slug: 'ines' }), AUTHOR);
  await publish(documentId, 'authors');
  const keys = [`author:${documentId}`, 'authors', 'articles'];
  expect(await told(documentId, 'editorial.published')).toMatchObject({ locale: null, slug: 'ines', keys });
});

test('a step that readers do not see tells no address and no key', async () => {
  const documentId = await boss.writes(anArticle({ slug: 'secret-address' }));
  await boss.takes('submit', documentId).expect(200);
  expect(await told(documentId, 'editorial.submitted')).toMatchObject({ slug: null, previousSlug: null, keys: [] });
});

test.each<[(typeof UNSEEN)[number], (documentId: string) => PromiseLike<unknown>]>([
  ['due_changed', (id) => boss.takes('plan', id, { dueAt: '2031-05-01T09:00:00.000Z' }).expect(200)],
  ['prioritised', (id) => boss.takes('plan', id, { priority: 'high' }).expect(200)],
  [
    'changes_discarded',
    async (id) => {
      await publish(id);
      await boss.saves(id, { deck: 'Never to be seen' }).expect(200);
      await boss.takes('discard-changes', id).expect(200);
    },
  ],
  ['archived', (id) => boss.takes('archive', id).expect(200)],
])('nor does editorial.%s', async (event, act) => {
  const documentId = await boss.writes(anArticle());
  await act(documentId);
  expect(await told(documentId, `editorial.${event}`)).toMatchObject({ slug: null, keys: [] });
});

test('a webhook is sent what the contract for front ends says, under the secret it was given', async () => {
  const site = createServer().listen(0, '127.0.0.1');
  await once(site, 'listening');
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const webhook = { name: 'site', url, headers: { 'x-secret': 'courier' }, events: ['editorial.published'] };
  await boss.post('/admin/webhooks', webhook).expect(201);
  const posted = once(site, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const documentId = await boss.writes(anArticle({ slug: 'posted' }));
  await publish(documentId);
  const [request, response] = await posted;
  const body: unknown = JSON.parse(await text(request));
  response.end();
  site.close();
  expect(request.headers).toMatchObject({ 'x-secret': 'courier', 'x-strapi-event': 'editorial.published' });
  expect(announcementToFrontEnds.parse(body)).toMatchObject({ documentId, slug: 'posted' });
});
