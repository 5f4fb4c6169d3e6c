import { anArticle, aParagraph, anAuthor } from '../builders';
import { ask, grant, listen } from './support/canary-hearing';
import { addNeighbours, LEAFLET, TOPIC } from './support/canary-types';
import { AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, aUser, anAdmin, type Someone } from './support/people';

/**
 * Somebody writes as Nell Harrow. Every private value of hers holds the mark, as do the accounts linked to her profile,
 * one of which wrote the article; what is public holds it nowhere.
 */
const MARK = /canary/i;
/** What even people inside the house do not get over the content API. Who wrote a text, the log may tell them. */
const PRIVATE_MARK = /canary-(?:mail|legal|user|second)/i;

const READING = ['article', 'author', 'section', 'tag']
  .flatMap((type) => [`${type}.find`, `${type}.findOne`])
  .map((action) => `plugin::editorial.${action}`)
  .concat([TOPIC, LEAFLET].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]));
const INSIDE = [
  ...['article', 'author'].flatMap((type) => [`${type}.readDraft`, `${type}.readOwnDraft`, `${type}.update`]),
  ...['status', 'events', 'queue', 'submit'].map((action) => `workflow.${action}`),
  'byline.parse',
];

const QUERIES = [
  '',
  'populate=*',
  'populate[credits][populate]=*',
  'populate[credits][populate][author][populate]=*',
  'populate[author][populate]=*',
  'populate[chair][populate]=*',
  'populate=linkedUser,linkedAdmin,createdBy,updatedBy',
  'populate[credits][populate][author][populate][linkedUser]=true',
  'fields=email,legalName',
  'sort=email',
  'sort=credits.author.legalName',
  'status=draft&populate=*',
  'view=full',
  'q=Harrow',
  'q=%00',
  'locale=canar',
  'cursor=none',
  'format=html&length=short',
  'of=none',
];

/** What can be told from whether an answer changes with the letters asked for. */
const ORACLES = [
  '/api/editorial/authors?filters[email][$startsWith]=',
  '/api/editorial/authors?filters[legalName][$startsWithi]=',
  '/api/editorial/authors?filters[linkedUser][username][$startsWith]=',
  '/api/editorial/authors?filters[linkedAdmin][email][$startsWith]=',
  '/api/editorial/authors?filters[createdBy][firstname][$startsWithi]=',
  '/api/editorial/authors?_q=',
  '/api/editorial/articles?_q=',
  '/api/editorial/articles?filters[credits][author][legalName][$startsWithi]=',
  '/api/editorial/articles?filters[credits][author][linkedUser][email][$startsWith]=',
  '/api/editorial/articles?filters[$or][0][credits][author][email][$startsWith]=',
  '/api/topics?filters[chair][legalName][$startsWithi]=',
  '/api/delivery/search?q=',
  '/api/delivery/authors?q=',
  '/api/delivery/articles?author=',
];

/** Signing in, and the accounts themselves: what those show is the affair of users-permissions. */
const OTHER_DOORS = /connect|callback|^\/api\/users/;

let newsroom: Newsroom;
let article: string;
let author: string;
let previews: readonly string[];
let reader: Someone;
let insider: Someone;
let token: Someone;
const logged: string[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom({ LOG_LEVEL: 'silent' }, addNeighbours);
  listenToLog();
  await listen(newsroom);
  const { boss, reviewer } = await desksOf(newsroom, 'boss', 'reviewer');
  await grant(newsroom, 'public', READING);
  reader = await aUser(newsroom, READING);
  insider = await aUser(newsroom, [...READING, ...INSIDE]);
  token = await aToken(newsroom, 'read-only');
  await setScene(boss, reviewer);
}, 120_000);

afterAll(() => newsroom.close());

function listenToLog() {
  const { log } = newsroom.strapi;
  for (const transport of log.transports) transport.silent = true;
  log.level = 'debug';
  log.on('data', (line: object) => void logged.push(JSON.stringify(line)));
}

async function setScene(boss: Desk, reviewer: Desk): Promise<void> {
  const account = await aMarkedAdmin();
  const writer = new Desk(newsroom, account);
  author = await boss.writes(
    anAuthor({
      name: 'Nell Harrow',
      shortBio: 'Nell Harrow writes on harbours.',
      email: 'canary-mail@private.test',
      legalName: 'Canary-Legal Name',
      linkedAdmin: { connect: [{ id: account.id }] },
      linkedUser: { connect: [{ id: await aMarkedUser() }] },
    }),
    AUTHOR,
  );
  const by = { author: { connect: [{ documentId: author }] }, role: 'by' };
  const body = [aParagraph('Nell Harrow saw the first ferry leave.')];
  article = await writer.writes(anArticle({ headline: 'The harbour by night', credits: [by], body }));
  await writer.takes('submit', article).expect(200);
  await reviewer.approves(article);
  await boss.takes('publish', article).expect(200);
  await boss.saves(author, { legalName: 'Canary-Second Name', jobTitle: 'Editor at large' }, AUTHOR).expect(200);
  const topics = newsroom.strapi.documents(TOPIC as 'plugin::users-permissions.user');
  await topics.create({ data: { name: 'Ferries', stories: [article], lead: article, chair: author } as object });
  previews = await Promise.all([aPreview(boss, `articles/${article}`), aPreview(boss, `authors/${author}`)]);
}

/** Who writes as Nell Harrow: an administrator of this name, who is also the one that wrote the article. */
async function aMarkedAdmin(): Promise<Someone> {
  const someone = await anAdmin(newsroom, 'writer');
  const names = { firstname: 'Canary', lastname: 'Writer', username: 'canary-admin' };
  await newsroom.strapi.db.query('admin::user').update({ where: { id: someone.id }, data: names });
  return someone;
}

async function aMarkedUser(): Promise<number> {
  const { id } = await aUser(newsroom, []);
  const names = { username: 'canary-user', email: 'canary-user@private.test' };
  await newsroom.strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data: names });
  return id;
}

async function aPreview(desk: Desk, path: string): Promise<string> {
  const { status, body } = await desk.post(`/editorial/previews/${path}`);
  return status === 201 ? body.data.token : 'none';
}

/** Every route of the content API that is read, with names that exist in its place-holders, and the pages of readers. */
function addresses(): readonly string[] {
  const routes = newsroom.strapi.server.listRoutes();
  const paths = routes
    .filter(({ methods, path }) => methods.includes('GET') && path.startsWith('/api/') && !OTHER_DOORS.test(path))
    .flatMap(({ path }) =>
      path.includes(':plural') ? ['articles', 'authors'].map((one) => path.replace(':plural', one)) : [path],
    )
    .flatMap((path) => [article, author].map((id) => path.replace(/:(?:id|documentId)(?:\([^)]*\))?/, id)))
    .flatMap((path) => previews.map((one) => path.replace(':token', one)))
    .flatMap((path) => ['the-harbour-by-night', 'nell-harrow', 'nobody'].map((slug) => path.replace(':slug', slug)));
  const pages = ['/', '/articles/the-harbour-by-night', '/authors/nell-harrow'];
  return [...new Set([...paths, ...pages, '/api/delivery/authors/', '/api/delivery/nothing'])];
}

const marked = (heard: { text: string; headers: string }, mark = MARK) => mark.test(heard.text + heard.headers);

test('the pen name is public: in the byline, the profile, the feeds and the search', async () => {
  for (const path of [
    '/articles/the-harbour-by-night',
    '/articles/the-harbour-by-night/byline',
    '/articles/the-harbour-by-night/ninjs',
    '/articles/the-harbour-by-night/jsonld',
    '/authors',
    '/authors/nell-harrow',
    '/authors/nell-harrow/bio',
    '/feeds/rss',
    '/feeds/atom',
    '/feeds/json',
    '/search?q=harbour',
  ]) {
    const { status, text } = await ask(newsroom, `/api/delivery${path}`);
    expect({ path, status, isNamed: text.includes('Nell Harrow') }).toEqual({ path, status: 200, isNamed: true });
  }
  expect(previews).not.toContain('none');
  expect((await ask(newsroom, `/api/editorial/preview/${previews[0]}`)).text).toContain('Nell Harrow');
});

test('nobody outside gets a private value from any route, its errors or its headers', async () => {
  const leaks: string[] = [];
  let asked = 0;
  for (const address of addresses()) {
    for (const query of QUERIES) {
      for (const who of query === 'populate=*' ? [undefined, reader, token] : [undefined]) {
        const question = `${address}?${query}`;
        if (marked(await ask(newsroom, question, who))) leaks.push(question);
        asked += 1;
      }
    }
  }
  expect(leaks).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
}, 300_000);

test('whoever may read drafts, states and logs gets no private value either', async () => {
  const leaks: string[] = [];
  const answered = new Set<string>();
  for (const address of addresses().filter((path) => path.startsWith('/api/editorial/'))) {
    for (const query of QUERIES) {
      const heard = await ask(newsroom, `${address}?${query}`, insider);
      if (heard.status === 200) answered.add(address.replace(article, 'ARTICLE').replace(author, 'AUTHOR'));
      if (marked(heard, PRIVATE_MARK)) leaks.push(`${address}?${query}`);
    }
  }
  expect(leaks).toEqual([]);
  expect([...answered]).toEqual(
    expect.arrayContaining([
      '/api/editorial/drafts/authors',
      '/api/editorial/workflow/articles/ARTICLE',
      '/api/editorial/workflow/authors/AUTHOR/events',
      '/api/editorial/queue',
    ]),
  );
}, 300_000);

test.each(ORACLES)('a letter more or less of a private value makes no difference to %s', async (path) => {
  const answers = await Promise.all(['canary-', 'no-such-'].map((words) => ask(newsroom, `${path}${words}`)));
  const [right, wrong] = answers.map(({ status, text }) => ({
    status,
    text: text.replaceAll(/canary-|no-such-/g, ''),
  }));
  expect(right).toEqual(wrong);
});

test.each(['merge', 'reassign', 'anonymise', 'rename-slug'])(
  'a refused %s tells nothing of the person',
  async (step) => {
    for (const who of [{}, reader.headers, insider.headers]) {
      const { status, text } = await newsroom.http.post(`/api/editorial/authors/${author}/${step}`).set(who).send({});
      expect([400, 401, 403, 404]).toContain(status);
      expect(text).not.toMatch(MARK);
    }
  },
);

test.each(['credits', 'export'])('%s of a profile are shown to nobody without the right', async (part) => {
  for (const who of [undefined, reader, insider, token]) {
    const heard = await ask(newsroom, `/api/editorial/authors/${author}/${part}`, who);
    expect([401, 403, 404]).toContain(heard.status);
    expect(marked(heard)).toBe(false);
  }
});

test('what a save answers and what it refuses hold no private value', async () => {
  for (const data of [{ jobTitle: 'Editor' }, { legalName: 7 }, { email: 'no address' }, { linkedUser: 1 }]) {
    const path = `/api/editorial/authors/${author}?populate=*&status=draft`;
    const { text, headers } = await newsroom.http.put(path).set(insider.headers).send({ data });
    expect(text + JSON.stringify(headers)).not.toMatch(PRIVATE_MARK);
  }
});

test('a byline with the legal name finds nobody', async () => {
  const path = '/api/editorial/bylines/parse';
  const text = 'By Canary-Legal Name and Nell Harrow';
  const { status, body } = await newsroom.http.post(path).set(insider.headers).send({ text });
  expect(status).toBe(200);
  const matched = body.data.map((credit: { name: string; authors: object[] }) => [credit.name, credit.authors.length]);
  expect(matched).toEqual([
    ['Canary-Legal Name', 0],
    ['Nell Harrow', 1],
  ]);
});

test('what is kept for readers and for the search does not hold it, nor do slugs', async () => {
  const { connection, dialect } = newsroom.strapi.db;
  const tables = await dialect.schemaInspector.getTables();
  const kept = tables.filter((name) => /^editorial_(?:edition|slug|search)/.test(name));
  expect(kept).toEqual(expect.arrayContaining(['editorial_editions', 'editorial_slugs']));
  for (const name of kept) expect(JSON.stringify(await connection(name).select('*'))).not.toMatch(MARK);
});

test('the log of the server does not hold it', () => {
  expect(logged.length).toBeGreaterThan(100);
  const lines = logged.filter((line) => MARK.test(line) && !/canary-|no-such-/.test(decodeURIComponent(line)));
  expect(lines).toEqual([]);
});
