import { openNewsroom, type Newsroom } from './support/newsroom';
import { aUser, type Someone } from './support/people';

/** Press copy in the form in which it reaches a newsroom; people and outlets are invented. */
const COPY = `Ferry Service Resumes as Harbour Wall Holds

Two winters after the storm, the six o'clock boat is back

The first ferry in two years left the old harbour on Tuesday with eleven passengers, nine bicycles and a crate of lemons on board.

Harbour master Ilse Brandt said the rebuilt wall had held through three spring tides, and that nothing more was needed to open the line again.

Islanders had rowed their children to school in the meantime.

Author: Mara Oyelaran

Mara Oyelaran is Harbour Correspondent for the Coastal Courier. She has 12 years of experience in maritime reporting and her work has appeared in The Saltmarsh Review, Quayside Quarterly, and the Northern Tide.
`;

const WRITING = ['article', 'author'].flatMap((type) => [
  `${type}.find`,
  `${type}.findOne`,
  `${type}.readOwnDraft`,
  `${type}.updateOwn`,
]);

let newsroom: Newsroom;
let author: Someone;
let reviewer: Someone;
let editor: Someone;
let article: { documentId: string; slug: string; authors: { documentId: string; name: string; isNew: boolean }[] };

beforeAll(async () => {
  newsroom = await openNewsroom();
  author = await aUser(newsroom, [...WRITING, 'import.pressCopy', 'workflow.submit', 'workflow.status']);
  reviewer = await aUser(newsroom, [
    'article.find',
    'article.findOne',
    'article.readDraft',
    'author.readDraft',
    'workflow.review',
    'workflow.status',
    'workflow.queue',
  ]);
  editor = await aUser(newsroom, ['article.readDraft', 'workflow.publish', 'workflow.status']);
}, 300_000);

afterAll(() => newsroom.close());

const get = (path: string, who?: Someone) => newsroom.http.get(path).set(who?.headers ?? {});
const step = (name: string, who: Someone, body: object = {}) =>
  newsroom.http.post(`/api/editorial/workflow/articles/${article.documentId}/${name}`).set(who.headers).send(body);
const read = () => get(`/api/delivery/articles/${article.slug}`);

test('press copy comes in as a draft with the profile of its author', async () => {
  const { body } = await newsroom.http
    .post('/api/editorial/import/press-copy')
    .set(author.headers)
    .send({ text: COPY, date: '2020-11-24' })
    .expect(201);
  article = body.data;
  expect(article.authors).toMatchObject([{ name: 'Mara Oyelaran', isNew: true }]);
  const { body: draft } = await get(`/api/editorial/articles/${article.documentId}?status=draft`, author).expect(200);
  expect(draft.data).toMatchObject({
    headline: 'Ferry Service Resumes as Harbour Wall Holds',
    deck: "Two winters after the storm, the six o'clock boat is back",
  });
  expect(draft.data.body).toHaveLength(3);
});

test('a signed-out reader gets nothing at all of it', async () => {
  await read().expect(404);
  expect((await get('/api/delivery/articles').expect(200)).body.data).toEqual([]);
  expect((await get('/api/delivery/authors').expect(200)).body.data).toEqual([]);
});

test('the author fills the gaps and hands in; the new profile goes along', async () => {
  const path = `/api/editorial/my/articles/${article.documentId}`;
  await newsroom.http
    .put(path)
    .set(author.headers)
    .send({ data: { dateline: 'PORT OSTREY' } })
    .expect(200);
  await step('submit', author).expect(200);
  const { body } = await get(`/api/editorial/workflow/authors/${article.authors[0]?.documentId}`, author).expect(200);
  expect(body.data.stage).toBe('in_review');
});

test('the reviewer asks for changes with a reason, and the author hands in again', async () => {
  const { body: queue } = await get('/api/editorial/queue', reviewer).expect(200);
  const titles = queue.data.map((item: { title: string }) => item.title);
  expect(titles).toEqual(['Mara Oyelaran', 'Ferry Service Resumes as Harbour Wall Holds']);
  await step('request-changes', reviewer, { reason: 'Say how many passengers the boat holds.' }).expect(200);
  const path = `/api/editorial/my/articles/${article.documentId}`;
  await newsroom.http
    .put(path)
    .set(author.headers)
    .send({ data: { deck: 'The boat, which holds sixty, is back' } })
    .expect(200);
  await step('submit', author).expect(200);
});

test('the author cannot approve it, the reviewer can, and the editor publishes', async () => {
  const { body } = await get(`/api/editorial/workflow/articles/${article.documentId}`, reviewer).expect(200);
  const { digest, companions } = body.data;
  expect(companions).toMatchObject([{ documentId: article.authors[0]?.documentId, title: 'Mara Oyelaran' }]);
  const seen = { digest, companions };
  await step('approve', author, seen).expect(403);
  await read().expect(404);
  await step('approve', reviewer, seen).expect(200);
  await read().expect(404);
  await step('publish', editor).expect(200);
});

test('a signed-out reader gets the article with byline and bio, by slug, without asking for anything', async () => {
  const { body } = await read().expect(200);
  expect(body.data).toMatchObject({
    headline: 'Ferry Service Resumes as Harbour Wall Holds',
    deck: 'The boat, which holds sixty, is back',
    dateline: 'PORT OSTREY',
    byline: { text: 'By Mara Oyelaran' },
  });
  expect(body.data.body.text).toContain('a crate of lemons');
  const [credited] = body.data.authors;
  expect(credited).toMatchObject({
    name: 'Mara Oyelaran',
    jobTitle: 'Harbour Correspondent',
    organization: { name: expect.stringContaining('Coastal Courier') },
  });
  expect(credited.bio.text).toContain('Quayside Quarterly');
});

test('the author’s page shows the profile, the years since the career began, and the article', async () => {
  const { body } = await get('/api/delivery/authors/mara-oyelaran').expect(200);
  expect(body.data).toMatchObject({ name: 'Mara Oyelaran', careerStart: 2008, counts: { by: 1 } });
  expect(body.data.articles).toMatchObject([{ slug: article.slug }]);
  const { body: line } = await get(`/api/delivery/articles/${article.slug}/byline`).expect(200);
  expect(line.data.text).toBe('By Mara Oyelaran');
  const { body: bio } = await get('/api/delivery/authors/mara-oyelaran/bio?format=markdown&length=short').expect(200);
  expect(JSON.stringify(bio)).toContain('Mara Oyelaran');
});

test('the same copy again finds the author that is there and makes no second one', async () => {
  const { body } = await newsroom.http
    .post('/api/editorial/import/press-copy')
    .set(author.headers)
    .send({ text: COPY.replace('Ferry Service Resumes', 'Night Boat Follows') })
    .expect(201);
  expect(body.data.authors).toMatchObject([{ documentId: article.authors[0]?.documentId, isNew: false }]);
});

test('the profile cannot be taken down while the live article credits it', async () => {
  const chief = await aUser(newsroom, ['author.readDraft', 'workflow.publish']);
  const { body } = await newsroom.http
    .post(`/api/editorial/workflow/authors/${article.authors[0]?.documentId}/unpublish`)
    .set(chief.headers)
    .send({ reason: 'Left the paper.' })
    .expect(409);
  expect(body.error.details).toMatchObject({
    code: 'CREDITED_ELSEWHERE',
    documents: [{ documentId: article.documentId }],
  });
});
