import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

const EDITIONS = 'editorial_editions';
const LINKS = 'editorial_edition_links';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let article: string;
let author: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
  author = await writer.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  article = await anApprovedArticle(
    writer,
    reviewer,
    anArticle({ slug: 'harbour', headline: 'Harbour opens', credits }),
  );
  await editor.takes('publish', article).expect(200);
}, 120_000);

afterAll(() => newsroom.close());

const sql = (table: string) => newsroom.strapi.db.connection(table);
const rebuild = () => newsroom.strapi.plugin('editorial').service('delivery').rebuild();
const differences = async () =>
  (await rebuild()).differences.map(({ documentId, what }: { documentId: string; what: string[] }) => [
    documentId,
    what,
  ]);
const read = (path: string) => newsroom.http.get(`/api/delivery${path}`);
const current = (documentId: string) => sql(EDITIONS).where({ document_id: documentId, is_current: true });

test('what is right stays as it is', async () => {
  const before = await sql(EDITIONS).select('*');
  await expect(differences()).resolves.toEqual([]);
  await expect(sql(EDITIONS).select('*')).resolves.toEqual(before);
});

test('a damaged edition is told of and made again, with its number and dates', async () => {
  const [before] = await current(article);
  await current(article).update({ title: 'Forged', body: '{"blocks":[],"html":"<p>Forged</p>","text":"Forged"}' });
  await expect(differences()).resolves.toEqual([[article, ['title', 'body']]]);
  const [{ changed_at: changed, ...after }] = await current(article);
  expect({ ...after, changed_at: before.changed_at }).toEqual(before);
  expect(changed > before.changed_at).toBe(true);
  expect((await read('/articles/harbour')).body.data.body.text).not.toContain('Forged');
  await expect(differences()).resolves.toEqual([]);
});

test('content that is no JSON any more is made again', async () => {
  const [before] = await current(article);
  await current(article).update({ content: '{"headline":' });
  await expect(differences()).resolves.toEqual([[article, ['content']]]);
  const [after] = await current(article);
  expect(JSON.parse(after.content)).toEqual(JSON.parse(before.content));
});

test('an edition that is gone comes back, in lists and searches too', async () => {
  const [{ id }] = await current(article);
  await sql(EDITIONS).where({ id }).delete();
  await sql(LINKS).where({ edition_id: id }).delete();
  await expect(differences()).resolves.toEqual([[article, ['missing']]]);
  expect((await read('/articles?author=ines')).body.data).toHaveLength(1);
  expect((await read('/search?q=harbour')).body.data).toHaveLength(1);
});

test('links that are gone come back', async () => {
  const [{ id }] = await current(article);
  await sql(LINKS).where({ edition_id: id, kind: 'author' }).delete();
  await expect(differences()).resolves.toEqual([[article, ['links']]]);
  expect((await read('/articles?author=ines')).body.data).toHaveLength(1);
});

test('an edition of what is not published ends', async () => {
  const taken = await anApprovedArticle(writer, reviewer, anArticle({ slug: 'taken' }));
  await editor.takes('publish', taken).expect(200);
  await editor.takes('unpublish', taken, { reason: 'Left the paper.' }).expect(200);
  await sql(EDITIONS).where({ document_id: taken }).update({ is_current: true });
  await expect(differences()).resolves.toEqual([[taken, ['not published']]]);
  await read('/articles/taken').expect(404);
});

test('an edition keeps the profile it was signed by', async () => {
  await writer.saves(author, anAuthor({ name: 'Ines Marlow-Reyes', slug: 'ines' }), AUTHOR).expect(200);
  await writer.takes('submit', author, {}, 'authors').expect(200);
  await reviewer.approves(author, 'authors');
  await editor.takes('publish', author, {}, 'authors').expect(200);
  const [before] = await current(article);
  await expect(differences()).resolves.toEqual([]);
  await expect(current(article)).resolves.toEqual([before]);
});
