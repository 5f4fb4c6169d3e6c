import { editionAnswer, editionsAnswer } from '@contracts/editions';
import { anArticle, anAuthor, aParagraph } from '../builders';
import { AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, aUser, type Someone } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let author: string;
let article: string;

const VERSIONS = ['First words', 'Second words', 'Third words'];

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  author = await writer.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  article = await writer.writes(anArticle({ ...text(0), credits }));
  await publishes(article);
  await writer.saves(author, { name: 'Ines Marlow-Bell' }, AUTHOR).expect(200);
  await publishes(author, 'authors');
  await writer.saves(article, text(1)).expect(200);
  await publishes(article);
  await writer.saves(article, text(2)).expect(200);
  const { digest } = await boss.status(article);
  await boss.takes('publish-minor', article, { digest }).expect(200);
}, 120_000);

afterAll(() => newsroom.close());

function text(version: number) {
  const headline = VERSIONS[version] ?? '';
  return { headline, slug: 'three-times', body: [aParagraph(headline)] };
}

async function publishes(documentId: string, plural: 'articles' | 'authors' = 'articles') {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
}

async function listed(query = '') {
  const { body } = await writer.get(`/editorial/editions/articles/${article}${query}`).expect(200);
  return editionsAnswer.parse(body);
}

test('the list tells number, dates, who published, which text, and which edition was minor', async () => {
  const { data, meta } = await listed();
  const [third, second, first] = data;
  expect(meta).toEqual({ next: null });
  expect(data.map(({ number, title }) => [number, title])).toEqual([
    [3, 'Third words'],
    [2, 'Second words'],
    [1, 'First words'],
  ]);
  expect(first).toMatchObject({ isCurrent: false, step: 'publish', isMinor: false, endedAt: second?.at });
  expect(third).toMatchObject({ isCurrent: true, step: 'publish_minor', isMinor: true, endedAt: null });
  expect(third?.modifiedAt).toBe(second?.at);
  expect(third?.publishedBy).toMatch(/^Ada Admin/);
  expect(third?.digest).toBe((await boss.status(article)).digest);
  expect(new Set(data.map(({ digest }) => digest)).size).toBe(3);
});

test('the list goes on from an edition', async () => {
  const { data, meta } = await listed('?limit=2');
  expect([data.length, meta.next]).toEqual([2, 2]);
  expect((await listed(`?limit=2&before=${meta.next}`)).data.map(({ number }) => number)).toEqual([1]);
});

test('one edition is what its readers got, profiles as they were', async () => {
  const read = async (number: number) => {
    const { body } = await writer.get(`/editorial/editions/articles/${article}/${number}`).expect(200);
    return editionAnswer.parse(body).data;
  };
  expect(await read(1)).toMatchObject({
    number: 1,
    content: { headline: 'First words', byline: { text: 'By Ines Marlow' }, body: { html: '<p>First words</p>' } },
  });
  expect(await read(2)).toMatchObject({ content: { byline: { text: 'By Ines Marlow-Bell' } } });
  const { body } = await writer.get(`/editorial/editions/authors/${author}/1`).expect(200);
  expect(editionAnswer.parse(body).data).toMatchObject({ content: { name: 'Ines Marlow' } });
});

test('what was taken down keeps its editions, none of them current, each with its end', async () => {
  const documentId = await writer.writes(anArticle({ slug: 'taken-down' }));
  await publishes(documentId);
  await boss.takes('unpublish', documentId, { reason: 'Wrong harbour' }).expect(200);
  const { body } = await writer.get(`/editorial/editions/articles/${documentId}`).expect(200);
  const [only] = editionsAnswer.parse(body).data;
  expect(only?.isCurrent).toBe(false);
  expect(Date.parse(only?.endedAt ?? '')).toBeGreaterThan(Date.parse(only?.at ?? ''));
});

test('there is no edition but those, and no parameter but the named', async () => {
  const at = `/editorial/editions/articles/${article}`;
  await writer.get(`${at}/4`).expect(404);
  for (const number of ['0', '1.0', '-1', 'one', '99999999999']) await writer.get(`${at}/${number}`).expect(404);
  for (const query of ['limit=0', 'limit=many', 'before=0', 'before=x']) {
    const { body } = await writer.get(`${at}?${query}`).expect(400);
    expect(body.error.details.code).toBe('BAD_PARAMETER');
  }
  await writer.get(`/editorial/editions/articles/unknown`).expect(404);
});

test('the content API asks for a permission and for the right to read the draft', async () => {
  const actions = ['edition.list', 'edition.read'];
  const insider = await aUser(newsroom, [...actions, 'article.readDraft']);
  const answers = async (headers: Partial<Someone['headers']>) => {
    const paths = ['', '/1'].map((path) => `/api/editorial/editions/articles/${article}${path}`);
    return Promise.all(paths.map(async (path) => (await newsroom.http.get(path).set(headers)).status));
  };
  expect(await answers(insider.headers)).toEqual([200, 200]);
  expect(await answers((await aUser(newsroom, actions)).headers)).toEqual([404, 404]);
  expect(await answers((await aUser(newsroom, ['article.readDraft'])).headers)).toEqual([403, 403]);
  expect(await answers((await aToken(newsroom, 'read-only')).headers)).toEqual([403, 403]);
  expect(await answers({})).toEqual([403, 403]);
  await newsroom.http.get(`/editorial/editions/articles/${article}`).expect(401);
});
