import { setTimeout as pause } from 'node:timers/promises';
import { anArticle, anAuthor } from '../builders';
import { AUTHOR, type Desk, desksOf } from './support/desk';
import { Instance } from './support/instance';
import { openOn, type Newsroom } from './support/newsroom';
import { aDatabase, isOnSqlite, type TestDatabase } from './support/template-database';

/** How long another instance may go on with what it knows. */
const GRACE_MS = 1_000;

jest.setTimeout(120_000);

/** SQLite is for one instance. */
const onServer = isOnSqlite() ? describe.skip : describe;

onServer('two instances on one database', () => {
  let database: TestDatabase;
  let newsroom: Newsroom;
  let other: Instance;
  let writer: Desk;
  let reviewer: Desk;
  let boss: Desk;

  beforeAll(async () => {
    database = await aDatabase();
    newsroom = await openOn(database);
    other = await Instance.start(database.environment);
    ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  }, 300_000);

  afterAll(async () => {
    await other.kill();
    await newsroom.close();
    await database.drop();
  });

  const publishes = async (documentId: string, plural: 'articles' | 'authors' = 'articles') => {
    await writer.takes('submit', documentId, {}, plural).expect(200);
    await reviewer.approves(documentId, plural);
    await boss.takes('publish', documentId, {}, plural).expect(200);
  };
  const read = (path: string) => other.http.get(`/api/delivery${path}`);
  /** Asks until the answer is one that was kept: a first look and a first reader are behind it. */
  const remember = async (path: string) => {
    for (const wait of [0, GRACE_MS, 0]) {
      await pause(wait);
      await read(path);
    }
  };

  test('what one publishes, edits, takes down or retracts, the other answers accordingly within a second', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'First', slug: 'moving' }));
    await publishes(documentId);
    for (const path of ['/articles/moving', '/articles']) await remember(path);
    expect((await read('/articles/moving').expect(200)).body.data.headline).toBe('First');

    await writer.saves(documentId, anArticle({ headline: 'Second', slug: 'moving' })).expect(200);
    await publishes(documentId);
    await pause(GRACE_MS);
    expect((await read('/articles/moving').expect(200)).body.data.headline).toBe('Second');
    expect((await read('/articles').expect(200)).body.data[0].headline).toBe('Second');

    await boss.takes('retract', documentId, {}).expect(200);
    await pause(GRACE_MS);
    await read('/articles/moving').expect(410);
    expect((await read('/articles').expect(200)).body.data).toEqual([]);
  });

  test('a changed profile and a renamed section reach the other instance', async () => {
    const { strapi } = newsroom;
    const sections = strapi.documents('plugin::editorial.section' as 'plugin::users-permissions.user');
    const section = await sections.create({ data: { name: 'Harbour', slug: 'harbour' } as object });
    const author = await writer.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines' }), AUTHOR);
    await publishes(author, 'authors');
    const connect = (documentId: string) => ({ connect: [{ documentId }] });
    const credits = [{ author: connect(author), role: 'by' }];
    await publishes(await writer.writes(anArticle({ slug: 'signed', credits, section: connect(section.documentId) })));
    await remember('/articles/signed');

    await sections.update({ documentId: section.documentId, data: { name: 'Port' } as object });
    await writer.saves(author, anAuthor({ name: 'Ines Marlow-Bell', slug: 'ines' }), AUTHOR).expect(200);
    await publishes(author, 'authors');
    await pause(GRACE_MS);
    const { data } = (await read('/articles/signed').expect(200)).body;
    expect(data.section.name).toBe('Port');
    expect(data.authors[0].name).toBe('Ines Marlow-Bell');
  });
});
