import { anArticle, anAuthor } from '../builders';
import { afterLooking } from './support/after-looking';
import { anApprovedArticle, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { statementsOf } from './support/statements';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let author: string;
let section: string;
let one: string;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) => config.set('plugin::editorial.delivery', { memoryMegabytes: 0 }));
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  author = await writer.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines' }), AUTHOR);
  section = (await sections().create({ data: { name: 'Harbour', slug: 'harbour' } as object })).documentId;
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  const filed = { credits, section: { connect: [{ documentId: section }] } };
  for (const slug of ['one', 'two', 'three']) {
    const documentId = await anApprovedArticle(writer, reviewer, { slug, ...filed });
    await boss.takes('publish', documentId).expect(200);
    one ??= documentId;
  }
}, 120_000);

afterAll(() => newsroom.close());

const sections = () => newsroom.strapi.documents('plugin::editorial.section' as 'plugin::users-permissions.user');

/** Statements on editions: the look at what others published goes on meanwhile. */
async function statementsFor(path: string): Promise<number> {
  const said = await statementsOf(newsroom, () => newsroom.http.get(`/api/delivery${path}`).expect(200));
  return said.filter(({ sql }) => /editorial_edition/.test(sql)).length;
}

// What many answers share (profiles, sections, the last change) is known after the first of them.
test.each([
  ['/articles/one', 2],
  ['/articles?view=full', 1],
  ['/articles', 1],
  ['/articles?view=full&limit=2', 1],
  ['/authors/ines/articles', 2],
  ['/articles/one/related', 2],
])('%s, made anew, takes so many statements: %i', async (path, statements) => {
  for (let reads = 0; reads < 3; reads += 1) {
    await newsroom.http.get(`/api/delivery${path}`).expect(200);
    await new Promise((later) => setTimeout(later, 300));
  }
  expect(await statementsFor(path)).toBe(statements);
});

test.each([
  ['/articles', 'editorial_editions', 'plugin::editorial.article'],
  ['/articles?view=full', 'editorial_editions', 'plugin::editorial.article'],
  ['/feeds/json', 'editorial_editions', 'plugin::editorial.article'],
  ['/search?q=marlow', 'editorial_search', true],
] as const)('%s has an article that goes out again while the list is read', async (path, table, value) => {
  await boss.saves(one, { headline: `Again, for ${path}` }).expect(200);
  await writer.takes('submit', one).expect(200);
  await reviewer.approves(one);
  const end = afterLooking(newsroom, table, value, async () => {
    await boss.takes('publish', one).expect(200);
  });
  const { text } = await newsroom.http.get(`/api/delivery${path}`).expect(200);
  end();
  expect(text).toContain(`Again, for ${path}`);
});

describe('a list whose members are known shows each as it is now', () => {
  const LISTS = [
    '/articles?view=full',
    '/articles',
    '/authors/ines/articles',
    '/authors/ines',
    '/articles/two/related',
  ];
  const listed = async (path: string) => {
    const { data } = (await newsroom.http.get(`/api/delivery${path}`).expect(200)).body;
    const articles: Record<string, { name?: string; text?: string }>[] = data.articles ?? data;
    return articles;
  };
  const everyList = async <Value>(of: (article: Awaited<ReturnType<typeof listed>>[number]) => Value) => {
    const lists = await Promise.all(LISTS.map(listed));
    return [...new Set(lists.flat().map((article) => JSON.stringify(of(article))))];
  };

  async function publishesProfileAgain(documentId: string, data: object) {
    await boss.saves(documentId, { ...data }, AUTHOR).expect(200);
    await writer.takes('submit', documentId, {}, 'authors').expect(200);
    const { digest } = (await boss.get(`/editorial/workflow/authors/${documentId}`)).body.data;
    await reviewer.takes('approve', documentId, { digest }, 'authors').expect(200);
    await boss.takes('publish', documentId, {}, 'authors').expect(200);
  }

  /** The roles of the others were made before there was this language, and open no text in it. */
  async function publishesInGerman(documentId: string, data: object) {
    await boss.saves(`${documentId}?locale=de`, { ...data }).expect(200);
    const unreviewed = { locale: 'de', reason: 'Nobody else reads German yet.' };
    await boss.takes('publish-without-approval', documentId, unreviewed).expect(200);
  }

  beforeEach(() => everyList(() => null));

  test('by the name that its author has now', async () => {
    expect(await everyList(({ byline }) => byline?.text)).toEqual(['"By Ines Marlow"']);
    await publishesProfileAgain(author, anAuthor({ name: 'Ines Harrow', slug: 'ines' }));
    expect(await everyList(({ byline }) => byline?.text)).toEqual(['"By Ines Harrow"']);
  });

  test('in the section as it is called now', async () => {
    await sections().update({ documentId: section, data: { name: 'Docks' } as object });
    expect(await everyList((article) => article.section?.name)).toEqual(['"Docks"']);
  });

  test('with the languages that it is public in now', async () => {
    await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'Deutsch' });
    const alternates = async () => {
      const inFull = await listed('/articles?view=full');
      return inFull.map((article) => `${String(article.slug)} ${JSON.stringify(article.alternates)}`);
    };
    expect(await alternates()).toEqual(['three []', 'two []', 'one []']);
    await publishesInGerman(one, anArticle({ slug: 'eins' }));
    expect((await alternates())[2]).toMatch(/^one .*"slug":"eins"/);
    await boss.takes('unpublish', one, { locale: 'de', reason: 'Legal' }).expect(200);
    expect(await alternates()).toEqual(['three []', 'two []', 'one []']);
  });

  test('and leaves out what is public no more', async () => {
    await boss.takes('unpublish', one, { reason: 'Legal' }).expect(200);
    expect(await everyList((article) => article.slug === ('one' as unknown))).toEqual(['false']);
  });
});
