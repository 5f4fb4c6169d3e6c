import { anArticle, anAuthor } from '../builders';
import { contradictions } from './support/agreement';
import { desksAt, DUE, hireStaff, scheduled, type Desks } from './support/crash-acts';
import { AUTHOR, liveRows } from './support/desk';
import { Instance } from './support/instance';
import { openOn, type Newsroom } from './support/newsroom';
import { rowsOf, wholeLog } from './support/race-ledger';
import { aDatabase, isOnSqlite, type TestDatabase } from './support/template-database';

const MINUTES_MS = 600_000;
const BATCH = 6;
/** In its second publication; each takes some seventy statements, and a lost claim takes few. */
const MIDDLE = { killAt: 110, isLate: true };
const A_MINUTE_LATER = '2031-05-01T06:01:00.000Z';
const DAYS_LATER = '2031-05-04T00:00:00.000Z';

let database: TestDatabase;
let newsroom: Newsroom;
let desks: Desks;

beforeAll(async () => {
  database = await aDatabase();
  newsroom = await openOn(database);
  desks = desksAt(newsroom, await hireStaff(newsroom), () => workflow().publishDue());
}, 300_000);

afterEach(() => workflow().setClock(() => new Date()));
afterAll(async () => {
  await newsroom.close();
  await database.drop();
}, 60_000);

const workflow = () => newsroom.strapi.plugin('editorial').service('workflow');
const minuteAt = (instant: string) => {
  workflow().setClock(() => new Date(instant));
  return desks.minute();
};
const stepsOf = async (documentId: string) => (await wholeLog(newsroom, documentId)).map(({ step }) => step);

async function batch(size: number): Promise<string[]> {
  const documentIds: string[] = [];
  for (let n = 0; n < size; n += 1) documentIds.push(await scheduled(desks));
  return documentIds;
}

async function expectPublishedOnce(documentIds: readonly string[]): Promise<void> {
  for (const documentId of documentIds) {
    expect(await stepsOf(documentId)).toEqual(['submit', 'approve', 'schedule', 'publish']);
    expect(await liveRows(newsroom, documentId)).toHaveLength(1);
    expect(await rowsOf(newsroom, 'edition').count({ where: { documentId } })).toBe(1);
  }
  expect(await contradictions(newsroom)).toEqual([]);
}

/** One file has one writer: several instances need a server. */
(isOnSqlite() ? describe.skip : describe)('two instances on one database', () => {
  test(
    'publish a batch exactly once, though one of them is killed in the middle of it',
    async () => {
      const due = await batch(BATCH);
      const [one, other] = await Promise.all([
        Instance.start(database.environment),
        Instance.start(database.environment),
      ]);
      try {
        await Promise.all([one.setClock(DUE), other.setClock(DUE)]);
        await one.arm(MIDDLE);
        const rounds = await Promise.allSettled([one.publishDue(), other.publishDue()]);
        expect(rounds.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);

        await other.setClock(A_MINUTE_LATER);
        await other.publishDue();
        await expectPublishedOnce(due);
      } finally {
        await Promise.all([one.kill(), other.kill()]);
      }
    },
    MINUTES_MS,
  );

  test(
    'that were both down publish at their first minute what fell due meanwhile',
    async () => {
      const due = await batch(2);
      const instance = await Instance.start(database.environment);
      try {
        await instance.setClock(DAYS_LATER);
        await instance.publishDue();
        await expectPublishedOnce(due);
      } finally {
        await instance.kill();
      }
    },
    MINUTES_MS,
  );
});

test(
  'a schedule that the rules refuse at its minute ends once, visibly, and holds up no other',
  async () => {
    const { writer, reviewer, editor, boss } = desks;
    const profile = await writer.writes(anAuthor(), AUTHOR);
    await writer.takes('submit', profile, {}, 'authors').expect(200);
    await reviewer.approves(profile, 'authors');
    await editor.takes('publish', profile, {}, 'authors').expect(200);
    const refused = await writer.writes(anArticle({ credits: [{ author: { connect: [profile] }, role: 'by' }] }));
    await writer.takes('submit', refused).expect(200);
    await reviewer.approves(refused);
    await editor.takes('schedule', refused, { at: DUE }).expect(200);
    await editor.takes('unpublish', profile, { reason: 'Left the paper.' }, 'authors').expect(200);
    const [well] = await batch(1);

    await minuteAt(DUE);
    await minuteAt(A_MINUTE_LATER);
    expect(await stepsOf(refused)).toEqual(['submit', 'approve', 'schedule', 'schedule_failed']);
    expect(await editor.status(refused)).toMatchObject({ stage: 'approved', scheduledFor: null });
    const { body } = await boss.get(`/editorial/workflow/articles/${refused}/events`).expect(200);
    expect(body.data[0]).toMatchObject({ step: 'schedule_failed', reason: expect.stringContaining('profile') });
    await expectPublishedOnce([well ?? '']);
  },
  MINUTES_MS,
);

test(
  'a text that the server fails to publish is tried ten times and then given up; the others go out at once',
  async () => {
    const quiet = jest.spyOn(newsroom.strapi.log, 'error').mockReturnValue(newsroom.strapi.log);
    const [broken, well] = await batch(2);
    workflow().onTransition(async ({ key, event }: { key: { documentId: string }; event: { step: string } }) => {
      if (key.documentId === broken && event.step === 'publish') throw new Error('this listener fails');
    });

    await minuteAt(DUE);
    await expectPublishedOnce([well ?? '']);
    for (let attempt = 2; attempt < 10; attempt += 1) await minuteAt(A_MINUTE_LATER);
    expect((await desks.editor.status(broken ?? '')).stage).toBe('scheduled');
    await minuteAt(A_MINUTE_LATER);
    quiet.mockRestore();
    expect(await stepsOf(broken ?? '')).toEqual(['submit', 'approve', 'schedule', 'schedule_failed']);
    expect((await desks.editor.status(broken ?? '')).stage).toBe('approved');
  },
  MINUTES_MS,
);
