import type { Core } from '@strapi/strapi';

const ARTICLE = 'plugin::editorial.article';
const IN_A_STATEMENT = 500;
const TRIES = 15;

/** Of a hundred texts; the rest is published. */
const STAGES = { draft: 5, in_review: 4, changes_requested: 2, approved: 1 } as const;

const WORDS = ['harbour', 'ferry', 'council', 'river', 'strike', 'budget', 'museum', 'storm'];

interface Question {
  readonly asked: object;
  /** The same page, written by hand in SQL without a look at rights and rules; `?` is the account that asks. */
  readonly where: string;
  readonly order: string;
  readonly offset?: number;
  /** Of the log: a page without a count. */
  readonly isOfLog?: true;
}

const NEWEST = 'c.saved_at desc, c.id desc';
const WHOSE =
  'c.id in (select d.id from editorial_assignees a join editorial_cases d on d.target_uid = a.target_uid ' +
  'and d.document_id = a.document_id and d.locale = a.locale where a.account = ?)';
const NOBODYS =
  "c.stage in ('draft', 'in_review', 'changes_requested', 'approved') and not exists (select 1 from " +
  'editorial_assignees a where a.target_uid = c.target_uid and a.document_id = c.document_id and a.locale = c.locale)';
const DUE = 'case when c.due_at is null then 1 else 0 end, c.due_at, c.id';

/** What people ask the queue for. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'waiting for my review': {
    asked: { list: 'review' },
    where: "c.stage = 'in_review' and c.submitted_by <> ?",
    order: 'c.submitted_at, c.id',
  },
  'came back to me': {
    asked: { list: 'returned' },
    where: "c.stage = 'changes_requested' and (c.owner = ? or c.submitted_by = ? or " + WHOSE + ')',
    order: DUE,
  },
  mine: { asked: { list: 'mine' }, where: WHOSE, order: DUE },
  unassigned: { asked: { list: 'unassigned' }, where: NOBODYS, order: NEWEST },
  overdue: {
    asked: { list: 'overdue' },
    where: `c.due_at < '${new Date().toISOString()}' and c.stage <> 'scheduled'`,
    order: 'c.due_at, c.id',
  },
  'search by title': {
    asked: { list: 'all', search: 'ferry council 4' },
    where: "c.title_key like '%ferry council 4%'",
    order: NEWEST,
  },
  'all, newest first': { asked: { list: 'all' }, where: '1 = 1', order: NEWEST },
  'all, by title, page 20': {
    asked: { list: 'all', sort: 'title', page: 20 },
    where: '1 = 1',
    order: 'c.title_key, c.id',
    offset: 475,
  },
  'one column of the board': {
    asked: { list: 'all', stages: 'in_review', sort: 'due' },
    where: "c.stage = 'in_review'",
    order: DUE,
  },
};

const PAGE = 25;
const NEWEST_EVENTS = 'c.at desc, c.id desc';

/** What people ask the log over all texts for: 200,000 events. */
const OF_LOG: Readonly<Record<string, Question>> = {
  'activity, newest': { isOfLog: true, asked: {}, where: '1 = 1', order: NEWEST_EVENTS },
  'activity of one person': {
    isOfLog: true,
    asked: { person: 'admin:207' },
    where: "c.actor_kind = 'admin' and c.actor_id = '207'",
    order: NEWEST_EVENTS,
  },
  'activity, approvals of a day': {
    isOfLog: true,
    asked: { kinds: 'approve', from: '2026-03-01T00:00:00Z', before: '2026-03-02T00:00:00Z' },
    where: "c.step = 'approve' and c.at >= '2026-03-01T00:00:00.000Z' and c.at < '2026-03-02T00:00:00.000Z'",
    order: NEWEST_EVENTS,
  },
};

/** Milliseconds of the queue's answer and of plain SQL, try by try. */
export type QueueTimes = Readonly<Record<string, readonly { readonly queue: number; readonly plain: number }[]>>;

interface Rooms {
  readonly queue: { list(query: object): Promise<object> };
  readonly activity: { page(query: object): Promise<object> };
}

/** Cases, assignees and a log of two events each, as if so many texts had been through the newsroom. */
export async function fillQueue(strapi: Core.Strapi, texts: number): Promise<number> {
  const numbers = Array.from({ length: texts }, (_, n) => n);
  const rows = numbers.map(caseOf);
  await insert(strapi, 'editorial_cases', rows);
  const events = rows.flatMap((row, n) => [eventOf(row, n, 1, 'adopt'), eventOf(row, n, 2, 'approve')]);
  await insert(strapi, 'editorial_events', events);
  const open = rows.filter(({ stage }, n) => stage !== 'published' && n % 3 === 0);
  const assigned = open.map(({ target_uid, document_id, locale }, n) => {
    return { target_uid, document_id, locale, account: `admin:${1 + (n % 40)}` };
  });
  await insert(strapi, 'editorial_assignees', assigned);
  // As its own housekeeping would soon have done.
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('analyze');
  return rows.length;
}

/** Each question asked a number of times by a super admin, in turns with its plain SQL. */
export async function askQueue(strapi: Core.Strapi): Promise<QueueTimes> {
  const editorial = strapi.plugin('editorial');
  const { queue, activity }: Rooms = { queue: editorial.service('queue'), activity: editorial.service('activity') };
  const { context, account } = await chief(strapi);
  const times: Record<string, { queue: number; plain: number }[]> = {};
  for (const [name, question] of Object.entries({ ...QUESTIONS, ...OF_LOG })) {
    for (let n = 0; n <= TRIES; n += 1) {
      const page = { limit: PAGE, ...question.asked };
      const ask = () => (question.isOfLog ? activity.page(page) : queue.list({ page: 1, ...page }));
      const once = {
        queue: await millisecondsOf(() => strapi.requestContext.run(context, async () => void (await ask()))),
        plain: await millisecondsOf(() => askPlainly(strapi, question, account)),
      };
      if (n > 0) (times[name] ??= []).push(once);
    }
  }
  return times;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function askPlainly(
  { db }: Core.Strapi,
  { where, order, offset = 0, isOfLog }: Question,
  account: string,
): Promise<void> {
  const bindings = where
    .split('?')
    .slice(1)
    .map(() => account);
  const from = `from ${isOfLog ? 'editorial_events' : 'editorial_cases'} c where ${where}`;
  if (!isOfLog) await db.connection.raw(`select count(*) ${from}`, bindings);
  await db.connection.raw(`select c.* ${from} order by ${order} limit ${PAGE} offset ${offset}`, bindings);
}

function caseOf(n: number) {
  const stage = stageOf(n);
  const title = `${word(n)} ${word(n >> 3)} ${n}`;
  const at = instantOf(n);
  return {
    target_uid: ARTICLE,
    document_id: `queue${n}`,
    locale: 'en',
    title,
    title_key: title,
    stage,
    is_live: stage === 'published',
    was_live: stage === 'published',
    version: 2,
    text_version: 1,
    seq: 2,
    edits: '[]',
    editors: `|admin:${100 + (n % 50)}:out|`,
    submitted_by: `admin:${100 + (n % 50)}`,
    submitted_at: at,
    saved_at: at,
    due_at: stage !== 'published' && n % 10 === 0 ? instantOf(n * 7) : null,
    priority: n % 25 === 0 ? 1 : 0,
  };
}

function stageOf(n: number): string {
  let place = n % 100;
  for (const [stage, share] of Object.entries(STAGES)) {
    if (place < share) return stage;
    place -= share;
  }
  return 'published';
}

function word(n: number): string {
  return WORDS[n % WORDS.length] ?? '';
}

function instantOf(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + (n % 200_000) * 300_000).toISOString();
}

function eventOf(
  { target_uid, document_id, locale, stage }: ReturnType<typeof caseOf>,
  n: number,
  seq: number,
  step: string,
) {
  const event = { target_uid, document_id, locale, seq, step, to_stage: stage, has_own_edits: false };
  const who = { actor_kind: 'admin', actor_id: String(200 + (n % 50)), capability: 'review', via: 'admin' };
  return { ...event, ...who, digest: '0'.repeat(64), mac: '0'.repeat(64), at: instantOf(n) };
}

async function insert(strapi: Core.Strapi, table: string, rows: readonly object[]): Promise<void> {
  await strapi.db.connection.batchInsert(table, [...rows], IN_A_STATEMENT);
}

/** What a request of a signed-in super admin leaves for the plugin to read. */
async function chief(strapi: Core.Strapi) {
  const { id } = await strapi.service('admin::role').getSuperAdmin();
  const person = { email: 'chief@newsroom.test', firstname: 'Ada', lastname: 'Chief', password: 'Correct-Horse-9' };
  const user = await strapi.service('admin::user').create({ ...person, isActive: true, roles: [id] });
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  const context = { state: { user, userAbility, auth: { strategy: { name: 'admin' } } } } as never;
  return { context, account: `admin:${user.id}` };
}
