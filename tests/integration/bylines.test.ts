import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, anAdminOf, aSuperAdmin, aUser, type Someone } from './support/people';

let newsroom: Newsroom;
let writer: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
}, 60_000);

afterAll(() => newsroom.close());

test('a printed byline becomes credits, with the authors who are known by those names', async () => {
  const documentId = await writer.writes(anAuthor({ name: 'Ines Marlow', email: 'ines@private.test' }), AUTHOR);
  const { body, text } = await writer
    .post('/editorial/bylines/parse', { text: 'By INES MARLOW and Jo Tal in Paris' })
    .expect(200);
  expect(body.data).toMatchObject([
    { kind: 'person', role: 'by', authors: [{ documentId, name: 'Ines Marlow' }] },
    { name: 'Jo Tal', authors: [] },
  ]);
  expect(text).not.toContain('private.test');
});

test('a line that credits nobody gives nothing, and a wrong body is named', async () => {
  expect((await writer.post('/editorial/bylines/parse', { text: 'Letters' }).expect(200)).body.data).toEqual([]);
  const { body } = await writer.post('/editorial/bylines/parse', { line: 'By Jo Tal' }).expect(400);
  expect(body.error.message).toContain('text');
});

test('a profile that has no name yet keeps nobody from any other', async () => {
  const nameless = await writer.writes({ kind: 'person' }, AUTHOR);
  const boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  await boss.post('/editorial/bylines/parse', { text: 'By Jo Tal' }).expect(200);
  await boss.get('/editorial/articles/people?name=jo').expect(200);
  await boss.get('/editorial/authors/duplicates').expect(200);
  const { body } = await boss.get(`/editorial/authors/${nameless}/export`).expect(200);
  expect(body.data).toMatchObject({ documentId: nameless, mentions: [] });
});

test('the content API has a permission of its own for it', async () => {
  const ask = (headers: Someone['headers']) =>
    newsroom.http.post('/api/editorial/bylines/parse').set(headers).send({ text: 'By Jo Tal' });
  const [may, mayNot] = [await aUser(newsroom, ['byline.parse']), await aUser(newsroom, ['article.find'])];
  expect((await ask(may.headers).expect(200)).body.data).toMatchObject([{ name: 'Jo Tal' }]);
  await ask(mayNot.headers).expect(403);
});

test('it tells of no profile, and of no new name, that the caller may not open', async () => {
  const { boss, reviewer, editor } = await desksOf(newsroom, 'boss', 'reviewer', 'editor');
  const live = await boss.writes(anAuthor({ name: 'Vera Quay', slug: 'vera-quay' }), AUTHOR);
  await boss.takes('submit', live, {}, 'authors').expect(200);
  expect((await reviewer.approves(live, 'authors')).status).toBe(200);
  await editor.takes('publish', live, {}, 'authors').expect(200);
  await boss.saves(live, { name: 'Vera Secret' }, AUTHOR).expect(200);
  const unpublished = await boss.writes(anAuthor({ name: 'Nils Unborn', slug: 'nils-unborn' }), AUTHOR);
  const matches = async (who: Someone, text: string) => {
    const { body } = await newsroom.http
      .post('/api/editorial/bylines/parse')
      .set(who.headers)
      .send({ text })
      .expect(200);
    return body.data.flatMap(({ authors }: { authors: readonly object[] }) => authors);
  };
  const [reader, colleague] = [
    await aUser(newsroom, ['byline.parse']),
    await aUser(newsroom, ['byline.parse', 'author.readDraft']),
  ];
  const line = 'By Vera Quay, Vera Secret and Nils Unborn';
  expect(await matches(reader, line)).toEqual([{ documentId: live, name: 'Vera Quay' }]);
  const renamed = { documentId: live, name: 'Vera Secret' };
  expect(await matches(colleague, line)).toEqual([renamed, renamed, { documentId: unpublished, name: 'Nils Unborn' }]);
});

describe('people are found while a name is typed', () => {
  const found = async (desk: Desk, name: string) => {
    const { body } = await desk.get(`/editorial/articles/people?name=${encodeURIComponent(name)}`).expect(200);
    return body.data.map((person: { readonly name: string }) => person.name);
  };

  test('by parts of the name in any order, without accents, with title and standing', async () => {
    const profile = anAuthor({ name: 'Zoë Brandt', slug: 'zoe-brandt', jobTitle: 'Photographer' });
    const documentId = await writer.writes(profile, AUTHOR);
    const { body } = await writer.get('/editorial/articles/people?name=bran%20zoe').expect(200);
    expect(body.data).toEqual([{ documentId, name: 'Zoë Brandt', jobTitle: 'Photographer', isPublished: false }]);
    expect(await found(writer, 'andt')).toEqual([]);
    expect(await found(writer, '')).toEqual([]);
  });

  test('by nothing private, and not by whoever may open no profile', async () => {
    const secret = {
      name: 'Corvus Black',
      slug: 'corvus',
      legalName: 'Renée Undercover',
      email: 'undercover@private.test',
    };
    await writer.writes(anAuthor(secret), AUTHOR);
    expect(await found(writer, 'corvus')).toEqual(['Corvus Black']);
    expect(await found(writer, 'undercover')).toEqual([]);
    const { id } = await newsroom.strapi
      .service('admin::role')
      .create({ name: 'Stranger', description: 'Reads nothing' });
    const stranger = new Desk(newsroom, await anAdminOf(newsroom, id));
    expect(await found(stranger, 'corvus')).toEqual([]);
    expect(await found(stranger, 'vera')).toEqual(['Vera Quay']);
    expect(await found(stranger, 'vera secret')).toEqual([]);
    expect(await found(writer, 'vera secret')).toEqual(['Vera Secret']);
    await newsroom.http.get('/editorial/articles/people?name=corvus').expect(401);
    await writer.get('/editorial/articles/people').expect(400);
  });
});

test('the preview and the list before bulk steps say no more of a text than the fields that a role may read', async () => {
  const credits = [{ name: 'Hidden Hand', role: 'by', note: 'at the docks' }];
  const text = { slug: 'by-fields', deck: 'Secret deck', credits, bylineOverride: 'By Hidden Hand' };
  const documentId = await writer.writes(anArticle(text));
  const [{ id }] = (await newsroom.strapi.db
    .query('editorial.credit' as 'plugin::users-permissions.user')
    .findMany({ where: { name: 'Hidden Hand' } })) as [{ id: number }];
  const roles = newsroom.strapi.service('admin::role');
  const said = async (fields: readonly string[]) => {
    const role = await roles.create({ name: `Reads ${fields.join()}`, description: '' });
    const action = 'plugin::content-manager.explorer.read';
    const grant = { action, subject: ARTICLE, properties: { fields, locales: ['en'] }, conditions: [] };
    await roles.assignPermissions(role.id, [grant]);
    const desk = new Desk(newsroom, await anAdminOf(newsroom, role.id));
    const typed = { locale: 'en', credits: [{ id, role: 'by', keepsAuthor: true }] };
    const answers = [
      await desk.get(`/editorial/articles/${documentId}/byline?locale=en`).expect(200),
      await desk.post(`/editorial/articles/${documentId}/byline`, typed).expect(200),
      await desk.get(`/editorial/bulk/articles?documentIds=${documentId}`).expect(200),
    ];
    return answers.map(({ text }) => text).join();
  };
  expect(await said(['headline'])).not.toMatch(/Hidden|docks|Secret/);
  const names = await said(['headline', 'credits.name', 'credits.role']);
  expect(names).toContain('Hidden Hand');
  expect(names).not.toMatch(/docks|Secret/);
  expect(await said(['headline', 'deck', 'credits.name', 'credits.role', 'credits.note'])).toMatch(/docks.*Secret/s);
});

test('the preview of a byline names each credit by its id, of the working copy and of what readers see', async () => {
  const credits = [{ name: 'Wire desk', role: 'by' }];
  const documentId = await writer.writes(anArticle({ slug: 'named-by-id', credits }));
  const { body } = await writer.get(`/editorial/articles/${documentId}/byline?locale=en`).expect(200);
  const [credit] = body.data.credits;
  expect(credit).toMatchObject({ id: expect.any(Number), author: null, name: 'Wire desk', isPublished: null });
  const typed = {
    locale: 'en',
    credits: [
      { id: credit.id, role: 'by', name: 'Wire desk' },
      { role: 'by', name: 'Jo' },
    ],
  };
  const answer = await writer.post(`/editorial/articles/${documentId}/byline`, typed).expect(200);
  expect(answer.body.data.credits).toMatchObject([{ id: credit.id }, { id: null }]);
});
