import { anAuthor } from '../builders';
import { AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser, type Someone } from './support/people';

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

test('the content API has a permission of its own for it', async () => {
  const ask = (headers: Someone['headers']) =>
    newsroom.http.post('/api/editorial/bylines/parse').set(headers).send({ text: 'By Jo Tal' });
  const [may, mayNot] = [await aUser(newsroom, ['byline.parse']), await aUser(newsroom, ['article.find'])];
  expect((await ask(may.headers).expect(200)).body.data).toMatchObject([{ name: 'Jo Tal' }]);
  await ask(mayNot.headers).expect(403);
});
