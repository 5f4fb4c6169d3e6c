import type { Core } from '@strapi/strapi';

const ARTICLE = 'plugin::editorial.article';
const IN_A_STATEMENT = 500;
const TRIES = 15;

/** Of a hundred texts; the rest is published. */
const STAGES = { draft: 5, in_review: 4, changes_requested: 2, approved: 1 } as const;

const WORDS = ['harbour', 'ferry', 'council', 'river', 'strike', 'budget', 'museum', 'storm'];

/** What people ask the queue for. */
const QUESTIONS: Readonly<Record<string, object>> = {
  'waiting for my review': { list: 'review' },
  mine: { list: 'mine' },
  unassigned: { list: 'unassigned' },
  overdue: { list: 'overdue' },
  'search by title': { list: 'all', search: 'ferry council 4' },
  'all, newest first': { list: 'all' },
  'all, by title, page 20': { list: 'all', sort: 'title', page: 20 },
  'one column of the board': { list: 'all', stages: 'in_review', sort: 'due' },
};

export type QueueTimes = Readonly<Record<string, readonly number[]>>;

interface Queue {
  list(query: object): Promise<object>;
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
  return rows.length;
}

/** Each question asked a number of times by a super admin, in milliseconds. */
export async function askQueue(strapi: Core.Strapi): Promise<QueueTimes> {
  const queue: Queue = strapi.plugin('editorial').service('queue');
  const context = await chief(strapi);
  const times: Record<string, number[]> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    for (let n = 0; n <= TRIES; n += 1) {
      const started = performance.now();
      await strapi.requestContext.run(
        context,
        async () => void (await queue.list({ page: 1, limit: 25, ...question })),
      );
      if (n > 0) (times[name] ??= []).push(performance.now() - started);
    }
  }
  return times;
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
  return { state: { user, userAbility, auth: { strategy: { name: 'admin' } } } } as never;
}
