import { setTimeout as pause } from 'node:timers/promises';
import { aLiveArticle, anApprovedArticle, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { statementsOf } from './support/statements';
import { isOnSqlite } from './support/template-database';

interface Connection {
  prepare(sql: string): object;
}

const onSqlite = isOnSqlite() ? test : test.skip;
const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;

describe('what a step writes', () => {
  let newsroom: Newsroom;
  let writer: Desk;
  let reviewer: Desk;
  let boss: Desk;

  beforeAll(async () => {
    newsroom = await openNewsroom();
    ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  });

  afterAll(() => newsroom.close());

  /** The statements that write rows of the plugin's own while a step is taken. */
  async function writesOf(step: string, documentId: string, body: object = {}): Promise<readonly object[]> {
    const own = /\b(insert into|update|delete from) ["`]editorial_(events|editions|edition_links|search)\b/;
    const said = await statementsOf(newsroom, () => boss.takes(step, documentId, body).expect(200));
    return said.filter(({ sql }) => own.test(sql));
  }

  const rowsOf = (table: string, documentId: string) =>
    newsroom.strapi.db.connection(table).where({ document_id: documentId });

  /** What each open connection of the pool answers. */
  async function onEachConnection(sql: string): Promise<readonly Record<string, string>[]> {
    const { client } = newsroom.strapi.db.connection;
    const open = Array.from({ length: client.pool.numUsed() + client.pool.numFree() }, () =>
      client.acquireConnection(),
    );
    const answers = (await Promise.all(open)).map(async (connection) => {
      const { rows } = await connection.query(sql);
      await client.releaseConnection(connection);
      return rows;
    });
    return (await Promise.all(answers)).flat();
  }

  onPostgres('goes to PostgreSQL in one statement, at a publication and when it is taken back', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    expect(await writesOf('publish', documentId)).toHaveLength(1);
    expect(await writesOf('unpublish', documentId, { reason: 'Not yet' })).toHaveLength(1);
  });

  test('is there afterwards: the event, the edition with its links, and the text among what is found', async () => {
    const documentId = await aLiveArticle(writer, reviewer, boss);
    const [edition, ...others] = await rowsOf('editorial_editions', documentId);
    expect(others).toEqual([]);
    const links = await rowsOf('editorial_edition_links', documentId);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ edition_id: id }) => id))).toEqual(new Set([edition.id]));
    const [event] = await rowsOf('editorial_events', documentId).orderBy('seq', 'desc');
    expect(event).toMatchObject({ step: expect.stringContaining('publish'), seq: edition.event_seq });
  });

  test('notes the retraction on the edition that ends with it', async () => {
    const documentId = await aLiveArticle(writer, reviewer, boss);
    await boss.takes('retract', documentId).expect(200);
    const [edition] = await rowsOf('editorial_editions', documentId);
    expect(edition).toMatchObject({ ended_at: edition.retracted_at, retraction_notice: expect.stringMatching(/\S/) });
    const links = await rowsOf('editorial_edition_links', documentId);
    expect(links.filter(({ is_current: isCurrent }) => Boolean(isCurrent))).toEqual([]);
  });

  test('is not lost without a word where a listener leaves it running: its transaction is over by then', async () => {
    const editorial = newsroom.strapi.plugin('editorial');
    const [workflow, notifications] = [editorial.service('workflow'), editorial.service('notifications')];
    const left: Promise<unknown>[] = [];
    workflow.onTransition(async ({ key }: { key: object }) => {
      const told = pause(100).then(() => notifications.tell({ kind: 'mentioned', key, to: ['admin:1'], by: null }));
      left.push(Promise.allSettled([told]));
    });
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    expect(await Promise.all(left)).toMatchObject(left.map(() => [{ status: 'rejected' }]));
    expect(left.length).toBeGreaterThan(0);
  });

  onPostgres(
    'is asked by name once it has been asked often, and by its text again where a name is not known',
    async () => {
      for (let times = 0; times < 4; times += 1) await aLiveArticle(writer, reviewer, boss);
      const named = await onEachConnection('select statement from pg_prepared_statements');
      expect(named).toContainEqual({
        statement: expect.stringMatching(/^with "w0" as \(insert into "editorial_events"/),
      });
      expect(named).toContainEqual({ statement: expect.stringMatching(/^insert into "editorial_articles"/) });
      expect(
        named.filter(({ statement }) => !/^(select|insert|update|delete|with)[^*]*$/.test(statement ?? '')),
      ).toEqual([]);
      await onEachConnection('deallocate all');
      // Whoever asks first finds out, this or a job in the background.
      await aLiveArticle(writer, reviewer, boss).catch(() => null);
      await onEachConnection('deallocate all');
      await aLiveArticle(writer, reviewer, boss);
      expect(await onEachConnection('select statement from pg_prepared_statements')).toEqual([]);
    },
  );

  onSqlite('is prepared once for a connection, and again after a change of tables', async () => {
    const { client } = newsroom.strapi.db.connection;
    const connection: Connection = await client.acquireConnection();
    const [asked, other] = ['select * from editorial_cases', 'select 1'].map((sql) => connection.prepare(sql));
    expect(connection.prepare('select * from editorial_cases')).toBe(asked);
    expect(connection.prepare('select 1')).toBe(other);
    expect(connection.prepare('pragma table_list')).not.toBe(connection.prepare('pragma table_list'));
    await client.releaseConnection(connection);
    const { connection: knex } = newsroom.strapi.db;
    await knex.schema.createTable('passing', (table) => void table.integer('one'));
    await knex('passing').insert({ one: 1 });
    expect(await knex('passing').select('*')).toEqual([{ one: 1 }]);
    await knex.schema.alterTable('passing', (table) => void table.integer('two').defaultTo(2));
    expect(await knex('passing').select('*')).toEqual([{ one: 1, two: 2 }]);
    await knex.schema.dropTable('passing');
  });
});
