import { anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) => config.set('plugin::editorial.delivery', { memoryMegabytes: 0 }));
  const { writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss');
  const author = await writer.writes(anAuthor({ name: 'Ines Marlow' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  for (const slug of ['one', 'two', 'three']) {
    await boss.takes('publish', await anApprovedArticle(writer, reviewer, { slug, credits })).expect(200);
  }
}, 120_000);

afterAll(() => newsroom.close());

/** Statements on editions: the look at what others published goes on meanwhile. */
async function statementsFor(path: string): Promise<number> {
  const { client } = newsroom.strapi.db.connection;
  let count = 0;
  const note = ({ sql }: { sql: string }) => void (count += /editorial_edition/.test(sql) ? 1 : 0);
  client.on('query', note);
  await newsroom.http.get(`/api/delivery${path}`).expect(200);
  client.off('query', note);
  return count;
}

// What many answers share (profiles, sections, the last change) is known after the first of them.
test.each([
  ['/articles/one', 2],
  ['/articles?view=full', 2],
  ['/articles', 1],
  ['/articles?view=full&limit=2', 2],
])('%s, made anew, takes so many statements: %i', async (path, statements) => {
  for (let reads = 0; reads < 3; reads += 1) {
    await newsroom.http.get(`/api/delivery${path}`).expect(200);
    await new Promise((later) => setTimeout(later, 300));
  }
  expect(await statementsFor(path)).toBe(statements);
});
