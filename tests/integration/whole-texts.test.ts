import { createHash } from 'node:crypto';
import { canonicalJson, digestInput, filesIn, type DigestSchema } from '@domain/workflow/digest';
import { type Desk, desksOf } from './support/desk';
import { addDossiers, ALL_OF_A_DOSSIER, DOSSIER } from './support/dossier';
import { openNewsroom, type Newsroom, type Strapi } from './support/newsroom';
import { aSuperAdmin } from './support/people';
import { statementsOf, type Statement } from './support/statements';
import { isOnSqlite } from './support/template-database';
import { upload } from './support/uploads';

type Uid = 'plugin::users-permissions.user';

const PLURAL = 'dossiers' as 'articles';

async function tagsIn({ strapi }: Newsroom, count: number): Promise<readonly string[]> {
  const made: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const data = { name: `Tag ${n}` } as object;
    made.push((await strapi.documents('plugin::editorial.tag' as Uid).create({ data })).documentId);
  }
  return made;
}

/** A field of JSON with nothing but a number, which Strapi cannot save on MySQL. */
function bare(number: number): unknown {
  return process.env.TEST_DATABASE === 'mysql' ? [number] : number;
}

/** Odd values of every kind, and everything that has an order in an order of its own. */
async function aDossier(newsroom: Newsroom): Promise<Record<string, unknown>> {
  const boss = await aSuperAdmin(newsroom);
  const [one, two, three] = [10, 20, 30].map((red) => upload(newsroom, boss, { red, fileName: `shade-${red}.png` }));
  const [a, b, c] = [await one, await two, await three].map((file) => file?.id);
  const [t1, t2, t3] = await tagsIn(newsroom, 3);
  const note = (n: number) => ({ line: `“Nøte ${n}”\nwith 'quotes' and \\ 𝄞`, at: `2026-0${n}-28T23:59:59.${n}07Z` });
  const chapter = (n: number) => ({
    heading: `Chapter ${n}`,
    isOpen: n % 2 === 0,
    picture: n === 2 ? null : a,
    about: n === 1 ? t2 : null,
    alike: [t3, t1],
    notes: [note(n + 1), note(n)],
  });
  return {
    title: 'Ænema ÅÄÖ 東京 🚢 "quoted"',
    words: '   spaces kept   ',
    rich: '# Heading\n\n* list ? :name ?? $1 %s',
    mail: 'desk@example.org',
    name: 'a-dossier',
    secret: 'not for readers',
    grade: 'high',
    isLong: true,
    isShort: false,
    pages: -7,
    readers: '9007199254740993',
    weight: 0.1,
    price: 1234.56,
    day: '1969-12-31',
    hour: '23:59:58.987',
    moment: '1969-07-20T20:17:40.123Z',
    anything: { z: [1, 2.5, null, 'x'], a: { deep: 'ä' } },
    aList: ['"', "'", '\\', '?'],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Body — with dashes.' }] }],
    cover: b,
    gallery: [c, a, b],
    part: chapter(3),
    chapters: [chapter(2), chapter(1)],
    zone: [
      { __component: 'test.note', ...note(5) },
      { __component: 'test.chapter', ...chapter(4) },
      { __component: 'test.note', ...note(6) },
    ],
    mainTag: t3,
    tags: [t2, t3, t1],
  };
}

/** What the digest must be, from rows that Strapi's own query engine has read. */
async function digestByStrapi(strapi: Strapi, documentId: string, isLive: boolean, more = {}): Promise<string> {
  const publishedAt = isLive ? { $notNull: true } : { $null: true };
  const populate = { ...ALL_OF_A_DOSSIER, ...more } as never;
  const row = await strapi.db.query(DOSSIER as Uid).findOne({ where: { documentId, publishedAt }, populate });
  if (!row) throw new Error('there is no such row');
  const schemaOf = (uid: string) => strapi.getModel(uid as Uid) as unknown as DigestSchema;
  const files = filesIn(row, schemaOf(DOSSIER), schemaOf);
  const contents: ReadonlyMap<number, string> = await strapi
    .plugin('editorial')
    .service('media')
    .contentsOf([...files]);
  const contentOf = ({ id }: Record<string, unknown>) => contents.get(Number(id)) ?? 'gone';
  const content = digestInput(row, schemaOf(DOSSIER), { schemaOf, contentOf });
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Of a plan of SQLite's: what it goes through, and what it finds there by. */
interface Step {
  readonly detail: string;
}

/** The statements on the type's own table during some work. */
async function readsOf(newsroom: Newsroom, work: () => Promise<unknown>): Promise<readonly Statement[]> {
  return (await statementsOf(newsroom, work)).filter(({ sql }) => /^(with|select)\b.*\bdossiers\b/is.test(sql));
}

describe('a text of every kind of field', () => {
  let newsroom: Newsroom;
  let boss: Desk;
  let documentId: string;

  beforeAll(async () => {
    newsroom = await openNewsroom({}, addDossiers);
    ({ boss } = await desksOf(newsroom, 'boss'));
    documentId = await boss.writes(await aDossier(newsroom), DOSSIER);
  }, 300_000);

  afterAll(() => newsroom.close());

  test('is read in one statement', async () => {
    const status = () => boss.status(documentId, PLURAL);
    await status();
    const said = await readsOf(newsroom, status);
    expect(said.filter(({ sql }) => sql.includes('union all'))).toHaveLength(1);
  });

  (isOnSqlite() ? test : test.skip)('is looked up from its own row downwards, live as well', async () => {
    const fresh = await boss.writes({ ...(await aDossier(newsroom)), name: null }, DOSSIER);
    await boss.takes('submit', fresh, {}, PLURAL).expect(200);
    const { digest } = await boss.status(fresh, PLURAL);
    await boss.takes('approve', fresh, { digest }, PLURAL).expect(200);
    const said = await readsOf(newsroom, () => boss.takes('publish', fresh, {}, PLURAL).expect(200));
    const live = said.find(({ sql }) => /is not null.*union all/.test(sql));
    const { connection } = newsroom.strapi.db;
    const plan: Step[] = await connection.raw(`explain query plan ${live?.sql}`, [...(live?.bindings ?? [])]);
    const steps = plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('S'));
    expect(steps.length).toBeGreaterThan(30);
    expect(steps.filter((step) => !/^SEARCH .*\((rowid|\w*_id)=\?/.test(step))).toEqual([]);
  });

  test('has the digest of what Strapi reads, as a working copy and live', async () => {
    const working = await digestByStrapi(newsroom.strapi, documentId, false);
    expect((await boss.status(documentId, PLURAL)).digest).toBe(working);
    await boss.takes('submit', documentId, {}, PLURAL).expect(200);
    await boss.takes('approve', documentId, { digest: working }, PLURAL).expect(200);
    await boss.takes('publish', documentId, {}, PLURAL).expect(200);
    expect(await digestByStrapi(newsroom.strapi, documentId, true)).toBe(working);
    expect(await boss.status(documentId, PLURAL)).toMatchObject({ stage: 'published', digest: working });
  });

  test.each<[string, (data: Record<string, unknown>) => Record<string, unknown>]>([
    ['files in another order', ({ gallery }) => ({ gallery: [...(gallery as number[])].reverse() })],
    ['relations in another order', ({ tags }) => ({ tags: [...(tags as string[])].reverse() })],
    ['chapters in another order', ({ chapters }) => ({ chapters: [...(chapters as object[])].reverse() })],
    ['a zone in another order', ({ zone }) => ({ zone: [...(zone as object[])].reverse() })],
    ['a millisecond', () => ({ moment: '1969-07-20T20:17:40.124Z' })],
    ['the other of yes and no', () => ({ isShort: true })],
    ['nothing where something was', () => ({ part: null, mainTag: null, cover: null, grade: null, pages: null })],
    ['fractions of seventeen digits', () => ({ weight: 0.1 + 0.2, anything: bare(0.1 + 0.7), aList: [0.1 + 0.2] })],
    ['JSON that is no object', () => ({ anything: [], aList: [[1], {}] })],
    [
      'nothing at all',
      ({ title }) => Object.fromEntries(emptied.map((name) => [name, name === 'title' ? title : null])),
    ],
  ])('has another digest with %s, again the one of what Strapi reads', async (_, change) => {
    const data = await aDossier(newsroom);
    const fresh = await boss.writes({ ...data, name: null }, DOSSIER);
    const before = (await boss.status(fresh, PLURAL)).digest;
    expect(before).toBe(await digestByStrapi(newsroom.strapi, fresh, false));
    await boss.saves(fresh, change(data), DOSSIER).expect(200);
    const after = (await boss.status(fresh, PLURAL)).digest;
    expect(after).not.toBe(before);
    expect(after).toBe(await digestByStrapi(newsroom.strapi, fresh, false));
  });

  const emptied = [
    'title',
    'words',
    'rich',
    'mail',
    'isLong',
    'body',
    'anything',
    'part',
    'mainTag',
    'cover',
    'moment',
  ];
});

test('a type with a link that is kept in a column of its own is read by Strapi, to the same digest', async () => {
  const column = { type: 'relation', relation: 'oneToOne', target: 'plugin::editorial.tag', useJoinTable: false };
  const newsroom = await openNewsroom({}, (strapi) => addDossiers(strapi, { own: column }));
  try {
    const { boss } = await desksOf(newsroom, 'boss');
    const documentId = await boss.writes(await aDossier(newsroom), DOSSIER);
    const tag = await newsroom.strapi.db.query('plugin::editorial.tag' as Uid).findOne({});
    const own = { where: { documentId }, data: { own: tag?.id } as object };
    await newsroom.strapi.db.query(DOSSIER as Uid).update(own);
    const said = await readsOf(newsroom, () => boss.status(documentId, PLURAL));
    expect(said.filter(({ sql }) => sql.includes('union all'))).toEqual([]);
    const byStrapi = await digestByStrapi(newsroom.strapi, documentId, false, { own: true });
    expect((await boss.status(documentId, PLURAL)).digest).toBe(byStrapi);
  } finally {
    await newsroom.close();
  }
}, 300_000);
