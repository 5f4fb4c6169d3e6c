import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { allowPublic, anAdmin, aUser, type Someone } from './support/people';

const MARK = 'CANARY-7f3a';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let draft: string;
let profile: string;
let stranger: Someone;
let colleague: Someone;

const ARTICLES = '/api/editorial/articles';
const ask = (path: string, who?: Someone) => newsroom.http.get(path).set(who?.headers ?? {});

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer } = await desksOf(newsroom, 'writer', 'reviewer'));
  profile = await writer.writes(
    anAuthor({ name: `${MARK} person`, email: 'canary@private.test', legalName: MARK }),
    AUTHOR,
  );
  const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
  draft = await writer.writes(anArticle({ headline: `${MARK} headline`, credits }));
  await allowPublic(newsroom.strapi, [
    'article.find',
    'article.findOne',
    'author.find',
    'author.findOne',
    'section.find',
    'tag.find',
  ]);
  stranger = await aUser(newsroom, ['article.find', 'article.findOne', 'author.find']);
  colleague = await aUser(newsroom, ['article.find', 'article.findOne', 'article.readDraft', 'author.readDraft']);
}, 60_000);

afterAll(() => newsroom.close());

const DRAFT_QUERIES = [
  `${ARTICLES}?status=draft`,
  `${ARTICLES}?status=Draft`,
  `${ARTICLES}?publicationFilter=never-published`,
  `${ARTICLES}?publicationFilter=modified`,
  `${ARTICLES}?hasPublishedVersion=false`,
  `${ARTICLES}?status=draft&filters[headline][$startsWith]=CANARY`,
  `/api/editorial/authors?status=draft`,
  `/api/editorial/tags?status=draft&populate=*`,
];

test.each(DRAFT_QUERIES)('a stranger who asks %s gets a refusal or nothing, and never the text', async (path) => {
  const answer = await ask(path, stranger);
  expect([400, 403, 200]).toContain(answer.status);
  expect(answer.text).not.toContain(MARK);
  if (answer.status === 403) expect(['DRAFTS_NOT_READABLE', 'NOT_PERMITTED']).toContain(answer.body.error.details.code);
});

test.each([`${ARTICLES}?status=draft`, `${ARTICLES}?publicationFilter=never-published`])(
  'a signed-out reader who asks %s is told that drafts are not readable',
  async (path) => {
    const answer = await ask(path).expect(403);
    expect(answer.body.error.details.code).toBe('DRAFTS_NOT_READABLE');
  },
);

test('an unpublished id and an unknown id are the same 404', async () => {
  const [known, unknown] = [await ask(`${ARTICLES}/${draft}`), await ask(`${ARTICLES}/no-such-document-at-all`)];
  expect(known.status).toBe(404);
  expect(known.body).toEqual(unknown.body);
});

test('nothing of a draft is in lists, counts or filters of the published', async () => {
  for (const path of [
    ARTICLES,
    `${ARTICLES}?filters[headline][$contains]=CANARY`,
    `${ARTICLES}?populate=*&sort=headline`,
  ]) {
    const answer = await ask(path).expect(200);
    expect(answer.text).not.toContain(MARK);
    expect(answer.body.meta.pagination.total).toBe(0);
  }
});

test('a colleague with readDraft reads drafts, the credited profile included, and no private field', async () => {
  const answer = await ask(`${ARTICLES}?status=draft&populate[credits][populate]=author`, colleague).expect(200);
  expect(answer.text).toContain(`${MARK} headline`);
  const one = await ask(`/api/editorial/drafts/articles`, colleague).expect(200);
  expect(one.text).toContain(`${MARK} headline`);
  expect(answer.text).not.toContain('canary@private.test');
});

describe('a contributor with readOwnDraft and updateOwn', () => {
  let contributor: Someone;
  let own: string;

  beforeAll(async () => {
    contributor = await aUser(newsroom, [
      'article.find',
      'article.findOne',
      'article.create',
      'article.readOwnDraft',
      'article.updateOwn',
      'article.delete',
      'workflow.submit',
      'workflow.status',
    ]);
    const answer = await newsroom.http
      .post(ARTICLES)
      .set(contributor.headers)
      .send({ data: anArticle({ headline: 'My own draft' }) });
    own = answer.body.data.documentId;
  });

  test('sees their own drafts and nobody else’s', async () => {
    const { body, text } = await ask(`${ARTICLES}?status=draft`, contributor).expect(200);
    expect(body.data).toMatchObject([{ documentId: own }]);
    expect(body.meta.pagination.total).toBe(1);
    expect(text).not.toContain(MARK);
    await ask(`${ARTICLES}/${own}?status=draft`, contributor).expect(200);
    await ask(`${ARTICLES}/${draft}?status=draft`, contributor).expect(404);
    await ask(`/api/editorial/workflow/articles/${draft}`, contributor).expect(404);
  });

  test('finds their own alone among their own, also where they may read every draft', async () => {
    const actions = ['article.create', 'article.findOne', 'article.readDraft', 'article.readOwnDraft'];
    const both = await aUser(newsroom, actions);
    const mine = await newsroom.http.post(ARTICLES).set(both.headers).send({ data: anArticle() });
    const list = (query: string) => ask(`/api/editorial/my/articles${query}`, both).expect(200);
    expect((await list('')).body.data).toMatchObject([{ documentId: mine.body.data.documentId }]);
    expect((await list(`?filters[documentId]=${draft}`)).body.data).toEqual([]);
    expect((await ask(`${ARTICLES}/${draft}?status=draft`, both)).status).toBe(200);
  });

  test('writes their own, and nobody else’s', async () => {
    const put = (id: string) =>
      newsroom.http
        .put(`/api/editorial/my/articles/${id}`)
        .set(contributor.headers)
        .send({ data: { deck: 'Changed' } });
    await put(own).expect(200);
    await put(draft).expect(404);
  });

  test('deletes their own, and nobody else’s: that answers as one that is not there', async () => {
    const remove = (id: string, { headers }: Someone) => newsroom.http.delete(`${ARTICLES}/${id}`).set(headers);
    const there = () =>
      newsroom.strapi.db.query(ARTICLE as 'plugin::users-permissions.user').count({ where: { documentId: draft } });
    const [unseen, unknown] = [await remove(draft, contributor), await remove('unknown', contributor)];
    expect([unseen.status, unseen.body]).toEqual([404, unknown.body]);
    const blind = await aUser(newsroom, ['article.find', 'article.delete']);
    expect((await remove(draft, blind).expect(403)).body.error.details.code).toBe('DRAFTS_NOT_READABLE');
    expect(await there()).toBe(1);
    const answer = await newsroom.http.post(ARTICLES).set(contributor.headers).send({ data: anArticle() });
    await remove(answer.body.data.documentId, contributor).expect(204);
  });

  test('hands in their own through the content API and follows where it stands', async () => {
    await newsroom.http.post(`/api/editorial/workflow/articles/${own}/submit`).set(contributor.headers).expect(200);
    const { body } = await ask(`/api/editorial/workflow/articles/${own}`, contributor).expect(200);
    expect(body.data).toMatchObject({ stage: 'in_review', isLive: false });
  });
});

test('signed-out people and read-only people write nothing and take no step', async () => {
  await newsroom.http
    .put(`${ARTICLES}/${draft}`)
    .send({ data: { deck: 'X' } })
    .expect(403);
  await newsroom.http.post(ARTICLES).send({ data: anArticle() }).expect(403);
  await newsroom.http.post(`/api/editorial/workflow/articles/${draft}/submit`).expect(403);
  await newsroom.http.post(`/api/editorial/workflow/articles/${draft}/withdraw`).expect(401);
  const { body } = await newsroom.http
    .post(`/api/editorial/workflow/articles/${draft}/withdraw`)
    .set(stranger.headers)
    .expect(403);
  expect(body.error.details.code).toBe('NOT_PERMITTED');
  await newsroom.http
    .put(`${ARTICLES}/${draft}`)
    .set(stranger.headers)
    .send({ data: { deck: 'X' } })
    .expect(403);
});

test('what is published is read by everybody, in its published words', async () => {
  const documentId = await anApprovedArticle(writer, reviewer, { headline: 'Out in the open' });
  const editor = new Desk(newsroom, await anAdmin(newsroom, 'editor'));
  await editor.takes('publish', documentId).expect(200);
  await writer.saves(documentId, { deck: `${MARK} next version` }).expect(200);
  const { body, text } = await ask(`${ARTICLES}/${documentId}`).expect(200);
  expect(body.data.headline).toBe('Out in the open');
  expect(text).not.toContain(MARK);
});
