import { anArticle } from '../builders';
import { ARTICLE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;

jest.setTimeout(60_000);

beforeAll(async () => {
  newsroom = await openNewsroom();
}, 120_000);

afterAll(() => newsroom.close());

interface Workflow {
  adoptMany(keys: readonly object[]): Promise<number>;
  status(key: object): Promise<{ stage: string; isLive: boolean }>;
}

const keyOf = (documentId: string) => ({ uid: ARTICLE, documentId, locale: 'en' });

/** Rows as an import by SQL leaves them: a working copy and, unless it is a draft, a live row. */
async function imported(documentId: string, publishedAt: Date | null, changes: object = {}): Promise<void> {
  const { headline, deck, body } = anArticle();
  const text = {
    document_id: documentId,
    locale: 'en',
    headline,
    deck,
    body: JSON.stringify(body),
    slug: `s-${documentId}`,
  };
  const table = () => newsroom.strapi.db.getConnection('editorial_articles');
  await table().insert({ ...text, ...changes, published_at: null });
  if (publishedAt) await table().insert({ ...text, published_at: publishedAt });
}

test('takes up hundreds of imported texts as they stand, with log, slugs and editions', async () => {
  const workflow: Workflow = newsroom.strapi.plugin('editorial').service('workflow');
  const since = new Date('2019-05-06T07:08:09.000Z');
  const ids = Array.from({ length: 250 }, (_, number) => `imported${number}`);
  for (const id of ids) await imported(id, since);
  await imported('draftonly', null);
  await imported('changed', since, { headline: 'Not what readers see' });
  const keys = [...ids, 'draftonly', 'changed', 'nothere'].map(keyOf);

  await expect(workflow.adoptMany(keys)).resolves.toBe(252);
  await expect(workflow.adoptMany(keys)).resolves.toBe(0);

  await expect(workflow.status(keyOf('imported7'))).resolves.toMatchObject({ stage: 'published', isLive: true });
  await expect(workflow.status(keyOf('draftonly'))).resolves.toMatchObject({ stage: 'draft', isLive: false });
  await expect(workflow.status(keyOf('changed'))).resolves.toMatchObject({ stage: 'draft', isLive: true });

  const { body } = await newsroom.http.get('/api/delivery/articles/s-imported249').expect(200);
  expect(body.data.publishedAt).toBe(since.toISOString());
  await newsroom.http.get('/api/delivery/articles/s-draftonly').expect(404);
  const pages = await newsroom.http.get('/api/delivery/articles?limit=100&genre=news').expect(200);
  expect(pages.body.data).toHaveLength(100);

  const found = await newsroom.strapi
    .plugin('editorial')
    .service('log')
    .verify({ onProgress: () => undefined });
  expect(found.problems).toEqual([]);
});
