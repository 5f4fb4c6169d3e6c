import { aPage } from '../builders';
import { addNeighbours, LEAFLET } from './support/canary-types';
import { type Desk, desksOf, PAGE } from './support/desk';
import { openOn, type Newsroom, type Strapi } from './support/newsroom';
import { aDatabase, type TestDatabase } from './support/template-database';

const BOOTS_MS = 180_000;

type Uid = 'plugin::users-permissions.user';

let database: TestDatabase;

beforeEach(async () => {
  database = await aDatabase();
});

afterEach(() => database.drop());

type Change = (page: PageType, strapi: Strapi) => void;

/** One boot on the database; what `change` does to the type is done before the plugins register. */
async function during<T>(work: (newsroom: Newsroom) => Promise<T>, change: Change = () => {}) {
  const newsroom = await openOn(database, {}, (strapi) => change(pageIn(strapi), strapi));
  try {
    return await work(newsroom);
  } finally {
    await newsroom.close();
  }
}

/** What a start says that does not come to its end. */
async function failedStart(change: Change): Promise<string> {
  let begun: Strapi | undefined;
  const start = openOn(database, {}, (strapi) => {
    begun = strapi;
    change(pageIn(strapi), strapi);
  });
  const said = await start.then(
    (newsroom) => newsroom.close().then(() => 'it started'),
    (error: unknown) => String(error),
  );
  await begun?.db.destroy();
  return said;
}

function pageIn({ contentTypes }: Strapi): PageType {
  const page = contentTypes[PAGE as 'api::page.page'];
  if (!page) throw new Error('the application has no pages');
  return page;
}

type PageType = NonNullable<Strapi['contentTypes']['api::page.page']>;

const rowsIn = ({ strapi }: Newsroom) =>
  strapi.db.query(PAGE as Uid).findMany({ select: ['id', 'locale', 'publishedAt'] as never, orderBy: { id: 'asc' } });

async function aPageInTwoLanguages(newsroom: Newsroom): Promise<void> {
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  const { boss, reviewer } = await desksOf(newsroom, 'boss', 'reviewer');
  const documentId = await boss.writes(aPage(), PAGE);
  await out(boss, reviewer, documentId);
  await boss.put(`/content-manager/collection-types/${PAGE}/${documentId}?locale=de`, aPage()).expect(200);
  await boss.writes(aPage(), PAGE);
}

async function out(boss: Desk, reviewer: Desk, documentId: string): Promise<void> {
  await boss.takes('submit', documentId, {}, 'pages').expect(200);
  expect((await reviewer.approves(documentId, 'pages')).status).toBe(200);
  await boss.takes('publish', documentId, {}, 'pages').expect(200);
}

test.each<[string, (page: PageType) => void, RegExp]>([
  [
    'draft & publish is switched off',
    (page) => void Object.assign(page, { options: { ...page.options, draftAndPublish: false } }),
    /governs\.api::page\.page: the type has no draft & publish.*Switch it on/s,
  ],
  [
    'localisation is switched off',
    (page) => void Object.assign(page, { pluginOptions: { i18n: { localized: false } } }),
    /api::page\.page is governed and not localised any more: Strapi would delete its texts in de\b/,
  ],
])(
  'where %s for a governed type, the start ends before Strapi deletes a text',
  async (_, change, words) => {
    const before = await during(async (newsroom) => {
      await aPageInTwoLanguages(newsroom);
      return rowsIn(newsroom);
    });
    expect(await failedStart(change)).toMatch(words);
    expect(await during(rowsIn)).toEqual(before);
  },
  BOOTS_MS,
);

test(
  'a type of one language alone may be localised no more',
  async () => {
    await during(async (newsroom) => {
      const { boss } = await desksOf(newsroom, 'boss');
      await boss.writes(aPage(), PAGE);
    });
    const change = (page: PageType) => void Object.assign(page, { pluginOptions: { i18n: { localized: false } } });
    expect(await during(rowsIn, change)).toMatchObject([{ locale: null }]);
  },
  BOOTS_MS,
);

const governLeaflets = ({ config }: Strapi) =>
  void config.set('plugin::editorial.governs', { [PAGE]: { preset: 'desk' }, [LEAFLET]: { preset: 'desk' } });

const withLeaflets = (_: PageType, strapi: Strapi) => {
  governLeaflets(strapi);
  addNeighbours(strapi);
};

test(
  'where a governed type is gone, the start ends before Strapi drops its texts, and names the key',
  async () => {
    const leaflets = ({ strapi }: Newsroom) => strapi.db.query(LEAFLET as Uid);
    const data = { title: 'Kept', publishedAt: null, documentId: 'leaflet1' } as never;
    await during((newsroom) => leaflets(newsroom).create({ data }), withLeaflets);
    const said = await failedStart((_, strapi) => governLeaflets(strapi));
    expect(said).toMatch(/governs\.api::leaflet\.leaflet: there is no such content type.*Strapi would delete/s);
    expect(await during((newsroom) => leaflets(newsroom).count({}), withLeaflets)).toBe(1);
  },
  BOOTS_MS,
);
