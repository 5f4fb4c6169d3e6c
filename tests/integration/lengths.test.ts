import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

/** SQLite takes texts of any length; the columns of PostgreSQL and MySQL refuse, or cut off, what is longer than they are. */
let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

const PANEL = `/content-manager/collection-types/${ARTICLE}`;
/** One character that becomes eighteen where texts are compared without accents. */
const WIDE = '\uFDFA';

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 300_000);

afterAll(() => newsroom.close());

test('every field holds as much as it says, and goes out with it', async () => {
  const long = { bylineOverride: 'b'.repeat(500), headline: WIDE.repeat(250), slug: 's'.repeat(255) };
  const documentId = await anApprovedArticle(writer, reviewer, long);
  await editor.takes('publish', documentId).expect(200);
  const { body } = await newsroom.http.get(`/api/delivery/articles/${long.slug}`).expect(200);
  expect(body.data).toMatchObject({ headline: long.headline, slug: long.slug });
  expect(body.data.byline.text).toBe(long.bylineOverride);
});

test('a draft holds a description of a picture that is as long as it may be', async () => {
  const alt = 'a'.repeat(500);
  const documentId = await writer.writes(anArticle({ leadImage: { alt } }));
  const { body } = await writer.get(`${PANEL}/${documentId}`).expect(200);
  expect(body.data.leadImage).toMatchObject({ alt });
});

test('a slug of a character more is refused, and the field is named', async () => {
  const before = await newsroom.strapi.db.connection('editorial_articles').count({ n: '*' });
  const { status, body } = await writer.post(PANEL, anArticle({ slug: 's'.repeat(256) }));
  expect([status, body.error.details.errors[0].path]).toEqual([400, ['slug']]);
  expect(await newsroom.strapi.db.connection('editorial_articles').count({ n: '*' })).toEqual(before);
});

test('a name that grows when it is folded sorts and is found all the same', async () => {
  const name = WIDE.repeat(250);
  const profile = await writer.writes(anAuthor({ name, slug: 'wide' }), AUTHOR);
  await writer.takes('submit', profile, {}, 'authors').expect(200);
  await reviewer.approves(profile, 'authors');
  await editor.takes('publish', profile, {}, 'authors').expect(200);
  const { body } = await newsroom.http.get('/api/delivery/authors/wide').expect(200);
  expect(body.data.name).toBe(name);
  await boss
    .post(`/editorial/authors/${profile}/anonymise`, { mode: 'erase', label: WIDE.repeat(250), reason: 'Asked to' })
    .expect(200);
});

test('an instant keeps its milliseconds on its way to readers', async () => {
  const corrections = [{ kind: 'correction', text: 'It was six.', at: '2025-05-01T06:00:00.123Z' }];
  const documentId = await anApprovedArticle(writer, reviewer, { slug: 'to-the-millisecond', corrections });
  await editor.takes('publish', documentId).expect(200);
  const { body } = await newsroom.http.get('/api/delivery/articles/to-the-millisecond').expect(200);
  expect(body.data.corrections).toMatchObject([{ at: '2025-05-01T06:00:00.123Z' }]);
});
