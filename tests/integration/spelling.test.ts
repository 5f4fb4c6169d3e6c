import { aParagraph, anArticle, anAuthor } from '../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, liveRows, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { rowsOf } from './support/race-ledger';

/** Some databases take `ABC`, `abc` and `abc ` for the same, or lose what is not in the first plane of Unicode. */
let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

const PANEL = `/content-manager/collection-types/${ARTICLE}`;

beforeAll(async () => {
  newsroom = await openNewsroom({ LOG_LEVEL: 'silent' });
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 120_000);

afterAll(() => newsroom.close());

const verify = async () => (await newsroom.strapi.plugin('editorial').service('log').verify()).problems;

/** Ways to write the name of a document that is not its own. */
const MISSPELT: readonly [string, (documentId: string) => string][] = [
  ['in capitals', (documentId) => documentId.toUpperCase()],
  ['with a blank behind', (documentId) => `${documentId} `],
];

describe.each(MISSPELT)('a document named %s', (_, misspelt) => {
  test('is not there for the workflow, whatever is asked of it', async () => {
    const name = encodeURIComponent(misspelt(await anApprovedArticle(writer, reviewer)));
    const [{ body: status }, { body: step }] = [
      await editor.get(`/editorial/workflow/articles/${name}`).expect(404),
      await editor.takes('publish', name).expect(404),
    ];
    expect([status.error.name, step.error.name]).toEqual(['NotFoundError', 'NotFoundError']);
    expect(await verify()).toEqual([]);
  });

  test('is not there for code', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const before = await editor.status(documentId);
    const documents = newsroom.strapi.documents(ARTICLE as 'plugin::users-permissions.user');
    const { asSystem } = newsroom.strapi.plugin('editorial').service('actors');
    const named = { documentId: misspelt(documentId) };
    const acts = [
      () => documents.update({ ...named, data: { deck: 'Slipped in' } as object }),
      () => documents.publish?.(named),
      () => documents.delete({ ...named, locale: '*' }),
    ];
    for (const act of acts)
      await asSystem('spelling', act).catch(({ name }: Error) => expect(name).toBe('NotFoundError'));
    expect(await editor.status(documentId)).toEqual(before);
    expect(await liveRows(newsroom, documentId)).toEqual([]);
    expect(await verify()).toEqual([]);
  });

  test('is not there for the panel, or is the document itself', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const name = encodeURIComponent(misspelt(documentId));
    const answers = [
      await editor.post(`${PANEL}/${name}/actions/publish`),
      await editor.put(`${PANEL}/${name}`, { deck: 'Slipped in' }),
      await editor.post(`${PANEL}/${name}/actions/discard`),
      await editor.delete(`${PANEL}/${name}`),
      await boss.delete(`${PANEL}/${name}?locale=*`),
    ];
    expect(answers.filter(({ status }) => ![200, 404, 409].includes(status))).toEqual([]);
    for (const table of ['case', 'event', 'revision', 'edition', 'slug']) {
      const rows = await rowsOf(newsroom, table).findMany({ where: { documentId } });
      expect(rows.filter((row) => row.documentId !== documentId)).toEqual([]);
    }
    expect(await verify()).toEqual([]);
  });

  test('is not taken up into the workflow under that name', async () => {
    const documentId = await writer.writes();
    for (const table of ['case', 'event']) await rowsOf(newsroom, table).deleteMany({ where: { documentId } });
    await editor.get(`/editorial/workflow/articles/${encodeURIComponent(misspelt(documentId))}`).expect(404);
    expect(await rowsOf(newsroom, 'case').count({ where: { documentId } })).toBe(0);
    await editor.get(`/editorial/workflow/articles/${documentId}`).expect(200);
  });
});

test('a language in capitals is another language, in which the text is not there', async () => {
  const documentId = await anApprovedArticle(writer, reviewer);
  const answers = [
    await editor.get(`/editorial/workflow/articles/${documentId}?locale=EN`),
    await editor.takes('publish', documentId, { locale: 'EN' }),
    await boss.post(`${PANEL}/${documentId}/actions/publish?locale=EN`),
    await boss.delete(`${PANEL}/${documentId}?locale=EN`),
  ];
  expect(answers.map(({ status }) => status >= 400 && status < 500)).toEqual([true, true, true, true]);
  expect(await liveRows(newsroom, documentId)).toEqual([]);
  expect(await editor.status(documentId)).toMatchObject({ stage: 'approved' });
  expect(await verify()).toEqual([]);
});

describe('readers find a text', () => {
  beforeAll(async () => {
    const profile = await writer.writes(anAuthor({ slug: 'ines-marlow' }), AUTHOR);
    const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
    const documentId = await anApprovedArticle(writer, reviewer, { slug: 'the-ferry', credits });
    await editor.takes('publish', documentId).expect(200);
    await boss.post('/content-manager/collection-types/plugin::editorial.section', { name: 'News', slug: 'news' });
  });

  test.each([
    'articles/the-ferry',
    'articles/the-ferry/byline',
    'articles/the-ferry/related',
    'authors/ines-marlow',
    'authors/ines-marlow/articles',
    'sections/news',
  ])('at %s alone, and nothing at other spellings but the way there', async (path) => {
    const [kind, slug = '', ...more] = path.split('/');
    const at = (name: string) => `/api/delivery/${[kind, name, ...more].join('/')}`;
    await newsroom.http.get(at(slug)).expect(200);
    for (const name of [slug.toUpperCase(), `${slug.slice(0, -1)}${slug.slice(-1).toUpperCase()}`, `${slug}%20`]) {
      const { status, headers } = await newsroom.http.get(at(name));
      expect([404, 301]).toContain(status);
      expect([undefined, at(slug)]).toContain(headers.location);
    }
  });

  test('by filters spelt as the slugs are', async () => {
    const count = async (query: string) =>
      (await newsroom.http.get(`/api/delivery/articles?${query}`).expect(200)).body.data.length;
    expect(await count('author=ines-marlow')).toBe(1);
    expect(await count('author=INES-marlow')).toBe(0);
    expect(await count('author=ines-marlow&genre=news')).toBe(1);
    expect(await count('genre=NEWS')).toBe(0);
  });

  test.each([
    'articles/the-ferry',
    'articles/the-ferry/byline',
    'articles/the-ferry/related',
    'articles/the-ferry/jsonld',
    'articles/the-ferry/ninjs',
  ])('at %s in a language spelt as it is, and not in another spelling', async (path) => {
    await newsroom.http.get(`/api/delivery/${path}?locale=en`).expect(200);
    for (const locale of ['EN', 'En']) {
      const { body } = await newsroom.http.get(`/api/delivery/${path}?locale=${locale}`).redirects(0).expect(404);
      expect(body.error.details.code).toBe('NOT_FOUND');
    }
  });

  test.each([
    'articles?',
    'articles?author=ines-marlow',
    'articles?author=ines-marlow,nobody&genre=news',
    'authors/ines-marlow/articles?',
    'search?q=harbour',
  ])('on the list %s of a language spelt as it is, and on no other', async (list) => {
    const read = async (locale: string) =>
      (await newsroom.http.get(`/api/delivery/${list}&locale=${locale}`).expect(200)).body.data;
    expect((await read('en')).map(({ slug }: { slug: string }) => slug)).toContain('the-ferry');
    expect(await read('EN')).toEqual([]);
  });
});

test('signs of every plane come back as they were typed, from texts, comments, quotes, reasons and readers', async () => {
  const signs = '🛳️ 𝕱erry 漢字 👩‍👩‍👧 ﷽ é e\u0301';
  const data = anArticle({ slug: 'signs', headline: signs, deck: signs, body: [aParagraph(`Before ${signs} behind`)] });
  const documentId = await writer.writes(data);
  await writer.takes('submit', documentId).expect(200);
  await boss
    .post(`/editorial/comments/articles/${documentId}`, { body: signs, field: 'body', quote: { exact: signs } })
    .expect(200);
  await reviewer.takes('request-changes', documentId, { reason: signs }).expect(200);
  await writer.takes('submit', documentId).expect(200);
  await reviewer.approves(documentId);
  await editor.takes('publish', documentId).expect(200);

  const thread = (await boss.get(`/editorial/comments/articles/${documentId}`).expect(200)).body.data[0];
  expect(thread).toMatchObject({ body: signs, quote: { exact: signs }, isPassageThere: true });
  const { body: events } = await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200);
  expect(events.data.map(({ reason }: { reason: string | null }) => reason)).toContain(signs);
  const { body } = await newsroom.http.get('/api/delivery/articles/signs').expect(200);
  expect(body.data).toMatchObject({ headline: signs, deck: signs });
  expect(JSON.stringify(body.data)).toContain(`Before ${signs} behind`);
  expect(await verify()).toEqual([]);
});

test('a change of case, of an accent or of a blank at the end is a change of the text', async () => {
  const documentId = await anApprovedArticle(writer, reviewer, { deck: 'The cafe' });
  const { digest } = await editor.status(documentId);
  const digests = new Set([digest]);
  for (const deck of ['The Cafe', 'The café', 'The cafe ']) {
    await writer.saves(documentId, { deck }).expect(200);
    digests.add((await editor.status(documentId)).digest);
  }
  expect(digests.size).toBe(4);
});
