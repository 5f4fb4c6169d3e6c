import { anArticle, anAuthor } from '../builders';
import { afterLooking } from './support/after-looking';
import { anApprovedArticle, ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, type Someone } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let token: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
  token = await aToken(newsroom, 'full-access');
}, 300_000);

afterAll(() => newsroom.close());

const create = (data: object, query = '') =>
  newsroom.http.post(`/api/editorial/articles${query}`).set(token.headers).send({ data });
const slugFrom = async (data: object, query = ''): Promise<string> =>
  (await create(data, query).expect(201)).body.data.slug;

test('a slug is made from the headline, in the language of the text', async () => {
  const { strapi } = newsroom;
  await strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  expect(await slugFrom(anArticle({ headline: 'Ferries, at last!' }))).toBe('ferries-at-last');
  expect(await slugFrom(anArticle({ headline: 'Über die Brücke' }), '?locale=de')).toBe('ueber-die-bruecke');
  expect(await slugFrom(anArticle({ headline: 'Đặng Thu Linh on eelgrass' }))).toBe('dang-thu-linh-on-eelgrass');
});

test.each(['東京の港', '한국의 항구', 'नमस्ते', 'שלום', '🚢🚢'])(
  'a headline that leaves nothing (%s) gets its genre and eight characters',
  async (headline) => {
    expect(await slugFrom(anArticle({ headline, genre: 'live_blog' }))).toMatch(/^live-blog-[0-9a-f]{8}$/);
  },
);

test('the same headline twice gets two slugs', async () => {
  const headline = 'Harbour reopens';
  expect(await slugFrom(anArticle({ headline }))).toBe('harbour-reopens');
  expect(await slugFrom(anArticle({ headline }))).toBe('harbour-reopens-2');
});

test('a slug that another draft has is refused, and nothing is left behind', async () => {
  await create(anArticle({ slug: 'taken-slug' })).expect(201);
  const before = await newsroom.strapi.db.query(ARTICLE as 'plugin::users-permissions.user').count({});
  const { body } = await create(anArticle({ slug: 'taken-slug' })).expect(409);
  expect(body.error.details.code).toBe('SLUG_TAKEN');
  expect(await newsroom.strapi.db.query(ARTICLE as 'plugin::users-permissions.user').count({})).toBe(before);
});

test('a reserved word is refused', async () => {
  expect((await create(anArticle({ slug: 'admin' })).expect(409)).body.error.details.code).toBe('SLUG_TAKEN');
});

test('a slug stays when the headline changes', async () => {
  const documentId = await writer.writes(anArticle({ headline: 'First words' }));
  await writer.saves(documentId, { headline: 'Other words' }).expect(200);
  const { body } = await writer.get(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
  expect(body.data.slug).toBe('first-words');
});

test('a slug that no reader has seen is free again when its text takes another', async () => {
  const documentId = await writer.writes(anArticle({ slug: 'passing-thought' }));
  await writer.saves(documentId, { slug: 'second-thought' }).expect(200);
  await create(anArticle({ slug: 'passing-thought' })).expect(201);
});

describe('a live article that takes a new slug', () => {
  const read = (slug: string) => newsroom.http.get(`/api/delivery/articles/${slug}`);
  let documentId: string;

  beforeAll(async () => {
    documentId = await anApprovedArticle(writer, reviewer, { slug: 'old-address' });
    await editor.takes('publish', documentId).expect(200);
    await writer.saves(documentId, { slug: 'new-address' }).expect(200);
  });

  test('keeps the old one until the new one is published, and does not give the new one away', async () => {
    await read('old-address').expect(200);
    const [draft, unknown] = [await read('new-address').expect(404), await read('no-such-address').expect(404)];
    expect(draft.body).toEqual(unknown.body);
  });

  test('leads from the old to the new for ever, and nobody else gets the old', async () => {
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    await editor.takes('publish', documentId).expect(200);
    await read('new-address').expect(200);
    const moved = await read('old-address').expect(301);
    expect(moved.headers.location).toContain('/api/delivery/articles/new-address');
    expect((await create(anArticle({ slug: 'old-address' })).expect(409)).body.error.details.code).toBe('SLUG_TAKEN');
  });

  test('leaves its slugs to nobody when it is deleted', async () => {
    await editor.takes('unpublish', documentId, { reason: 'A test of memory.' }).expect(200);
    await editor.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    await read('new-address').expect(404);
    expect((await create(anArticle({ slug: 'new-address' })).expect(409)).body.error.details.code).toBe('SLUG_TAKEN');
  });
});

test('two profiles of one name have two slugs', async () => {
  const slugOf = async (id: string) =>
    (await writer.get(`/content-manager/collection-types/${AUTHOR}/${id}`)).body.data.slug;
  const [one, other] = [
    await writer.writes(anAuthor({ name: 'Jo Müller' }), AUTHOR),
    await writer.writes(anAuthor({ name: 'Jo Müller' }), AUTHOR),
  ];
  expect([await slugOf(one), await slugOf(other)]).toEqual(['jo-muller', 'jo-muller-2']);
});

describe('who asks for a new address while it is being given', () => {
  type Uid = 'plugin::users-permissions.user';

  test.each(['section', 'tag'] as const)('finds the %s there, and is not led to where they are', async (kind) => {
    const documents = newsroom.strapi.documents(`plugin::editorial.${kind}` as Uid);
    const { documentId } = await documents.create({ data: { name: 'Harbour', slug: `old-${kind}` } as object });
    const slug = `new-${kind}`;
    const end = afterLooking(newsroom, `editorial_${kind}s`, slug, () =>
      documents.update({ documentId, data: { slug } as object }),
    );
    const { status, body } = await newsroom.http.get(`/api/delivery/${kind}s/${slug}`).redirects(0);
    end();
    expect([status, body.data?.id, body.data?.slug]).toEqual([200, documentId, slug]);
    const { headers } = await newsroom.http.get(`/api/delivery/${kind}s/old-${kind}`).redirects(0).expect(301);
    expect(headers.location).toBe(`/api/delivery/${kind}s/${slug}`);
  });

  test('finds the article that goes out there again, and is not led to where they are', async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { slug: 'back-again' });
    await editor.takes('publish', documentId).expect(200);
    await editor.takes('unpublish', documentId, { reason: 'For a moment.' }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    const end = afterLooking(newsroom, 'editorial_editions', 'back-again', async () => {
      await editor.takes('publish', documentId).expect(200);
    });
    const { status, body } = await newsroom.http.get('/api/delivery/articles/back-again').redirects(0);
    end();
    expect([status, body.data?.id]).toEqual([200, documentId]);
  });
});
