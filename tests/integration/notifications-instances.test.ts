import { anArticle } from '../builders';
import { Desk } from './support/desk';
import { Instance } from './support/instance';
import { MailServer } from './support/mail-server';
import { openOn, type Newsroom } from './support/newsroom';
import { anAdmin } from './support/people';
import { rowsOf } from './support/race-ledger';
import { aDatabase, isOnSqlite, type TestDatabase } from './support/template-database';

const MINUTES_MS = 600_000;
const TEXTS = 8;

let database: TestDatabase;
let newsroom: Newsroom;
let mails: MailServer;
let writer: Desk;
let reviewer: Desk;
let address: string;

beforeAll(async () => {
  database = await aDatabase();
  newsroom = await openOn(database);
  mails = await MailServer.start();
  const someone = await anAdmin(newsroom, 'writer');
  writer = new Desk(newsroom, someone);
  reviewer = new Desk(newsroom, await anAdmin(newsroom, 'reviewer'));
  address = (await newsroom.strapi.db.query('admin::user').findOne({ where: { id: someone.id } })).email;
}, 300_000);

afterAll(async () => {
  await newsroom.close();
  await mails.stop();
  await database.drop();
}, 60_000);

async function sendBack(headline: string): Promise<void> {
  const documentId = await writer.writes(anArticle({ headline }));
  await writer.takes('submit', documentId).expect(200);
  await reviewer.takes('request-changes', documentId, { reason: 'More.' }).expect(200);
}

async function anInstance(): Promise<Instance> {
  const instance = await Instance.start(database.environment);
  await instance.mailTo(mails.url);
  return instance;
}

const letters = () => mails.taken.filter(({ to }) => to === address);
/** What each letter tells of; one that gathers news tells of several. */
const told = () => letters().flatMap(({ subject, text }) => [...new Set(`${subject} ${text}`.match(/Text \d+/g))]);
const texts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `Text ${from + n}`).sort();
const inThePast = '2020-01-01T00:00:00.000Z';

/** One file has one writer: several instances need a server. */
(isOnSqlite() ? describe.skip : describe)('several instances on one database', () => {
  test(
    'tell each piece of news once and send each letter once, those that gather some among them',
    async () => {
      for (let n = 0; n < TEXTS; n += 1) await sendBack(`Text ${n}`);
      const [one, other] = await Promise.all([anInstance(), anInstance()]);
      try {
        await Promise.all([one.spreadDue(), other.spreadDue()]);
        // Of two that open the same letter at once the second finds it there at its next attempt, which is a minute later.
        await newsroom.strapi.db.connection('editorial_tellings').update({ due_at: inThePast });
        await Promise.all([one.spreadDue(), other.spreadDue()]);
        await Promise.all([one.postDue(), other.postDue()]);
        await Promise.all([one.postDue(), other.postDue()]);
        expect(letters().length).toBeGreaterThan(0);
        await newsroom.strapi.db.connection('editorial_letters').update({ due_at: inThePast });
        await Promise.all([one.postDue(), other.postDue()]);
        expect(told().sort()).toEqual(texts(0, TEXTS));
        expect(await rowsOf(newsroom, 'telling').count({})).toBe(0);
        expect(await rowsOf(newsroom, 'notice').count({ where: { kind: 'changes_requested' } })).toBe(TEXTS);
      } finally {
        await Promise.all([one.kill(), other.kill()]);
      }
    },
    MINUTES_MS,
  );

  test(
    'what was committed before the process was killed is told and sent once by the next one',
    async () => {
      mails.taken.length = 0;
      await newsroom.strapi.db.connection('editorial_letters').update({ at: inThePast });
      const first = await anInstance();
      await sendBack(`Text ${TEXTS}`);
      // In the middle of telling: before the transaction that hands it out is through.
      await first.arm({ killAt: 6, isLate: false });
      await expect(first.spreadDue()).rejects.toThrow('dead');
      expect(await rowsOf(newsroom, 'telling').count({})).toBeGreaterThan(0);
      expect(letters()).toEqual([]);

      const next = await anInstance();
      try {
        // The dead one had claimed a row for a minute.
        await newsroom.strapi.db.connection('editorial_tellings').update({ due_at: inThePast });
        await next.spreadDue();
        await next.postDue();
        await next.postDue();
        expect(told()).toEqual(texts(TEXTS, TEXTS + 1));
      } finally {
        await next.kill();
      }
    },
    MINUTES_MS,
  );
});
