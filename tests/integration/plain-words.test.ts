import { anArticle } from '../builders';
import { ARTICLE, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, type Someone } from './support/people';

type Uid = 'plugin::users-permissions.user';

let newsroom: Newsroom;
let boss: Desk;
let token: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ boss } = await desksOf(newsroom, 'boss'));
  token = await aToken(newsroom, 'full-access');
}, 60_000);

afterAll(() => newsroom.close());

const TAG = 'plugin::editorial.tag';
const draftOf = (documentId: string) =>
  newsroom.strapi.db.query(ARTICLE as Uid).findOne({ where: { documentId, publishedAt: null }, populate: ['credits'] });

describe('whoever saves reads what to do, where Strapi speaks of rows', () => {
  test('about a credit that somebody else has taken out', async () => {
    const documentId = await boss.writes();
    const { credits } = await draftOf(documentId);
    await boss.saves(documentId, { credits: [{ name: 'Night desk', role: 'by' }] }).expect(200);
    const { body } = await boss.saves(documentId, { credits }).expect(409);
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/^Somebody was quicker/),
      details: { code: 'STALE_VERSION' },
    });
  });

  test.each([
    ['named by its id', (id: number) => [id]],
    ['named by its document', (_: number, documentId: string) => ({ connect: [{ documentId }] })],
  ])('about a tag that was deleted meanwhile, %s', async (_, tags) => {
    const tag = await newsroom.strapi.documents(TAG as Uid).create({ data: { name: 'Going' } as object });
    await newsroom.strapi.documents(TAG as Uid).delete({ documentId: tag.documentId });
    const documentId = await boss.writes();
    const answer = await boss
      .saves(documentId, { deck: 'New', tags: tags(Number(tag.id), tag.documentId) })
      .expect(400);
    expect(answer.body.error).toMatchObject({
      message: expect.stringMatching(/that is chosen here is not there any more.*Take it out, or choose another/),
      details: { code: 'BAD_PARAMETER' },
    });
    expect(await draftOf(documentId)).not.toMatchObject({ deck: 'New' });
  });
});

test('characters that not every database takes are left out of a save, and the text is not lost', async () => {
  const children = [{ type: 'text', text: 'Half \ud83d of it\0.' }];
  const pasted = { headline: 'Pasted\0 in', body: [{ type: 'paragraph', children }] };
  const documentId = await boss.writes(anArticle(pasted));
  await boss.saves(documentId, pasted).expect(200);
  expect(await draftOf(documentId)).toMatchObject({
    headline: 'Pasted in',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Half \ufffd of it.' }] }],
  });
  await boss.post(`/editorial/comments/articles/${documentId}`, { body: 'Cut \ud83d\0' }).expect(200);
  await boss.get('/editorial/queue?search=%00').expect(200);
});

test.each(['abc', '1.5', '-1', '1, 1', 'W/"1"'])(
  'a save that says what text it saw in a way that cannot be read, %s, is not saved over anything',
  async (header) => {
    const documentId = await boss.writes();
    const save = boss.saves(documentId, { deck: 'Blind' }).set('x-editorial-text-version', header);
    const { body } = await save.expect(400);
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/must be the textVersion.*Nothing was saved/),
      details: { code: 'BAD_PARAMETER' },
    });
    expect(await draftOf(documentId)).not.toMatchObject({ deck: 'Blind' });
  },
);

describe('what is too large', () => {
  const LARGE = 'x'.repeat(5 * 1024 * 1024);
  const WORDS = {
    message: expect.stringMatching(/more than the server takes at once/),
    details: { code: 'TOO_LARGE' },
  };

  test('is named in the panel', async () => {
    const documentId = await boss.writes();
    const { body } = await boss.saves(documentId, { deck: LARGE }).expect(413);
    expect(body.error).toMatchObject(WORDS);
  });

  test('is named on the content API', async () => {
    const request = newsroom.http.post('/api/editorial/articles').set(token.headers);
    const { body } = await request.send({ data: anArticle({ deck: LARGE }) }).expect(413);
    expect(body.error).toMatchObject(WORDS);
  });
});

test('a list of thousands of wrong entries gets an answer that can be read, the limit first', async () => {
  const documents = Array.from({ length: 5000 }, (_, n) => ({ documentId: `id${n}` }));
  const { body } = await boss.post('/editorial/bulk/articles/submit', { documents }).expect(400);
  expect(body.error.message).toMatch(/^Wrong body: documents: .*; and \d+ more$/);
  expect(body.error.message.length).toBeLessThan(3000);
  expect(body.error.details.errors).toHaveLength(20);
});
