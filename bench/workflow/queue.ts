import type { Core } from '@strapi/strapi';
import { askPlainly } from './plain';
import { FAR_AHEAD, QUESTIONS } from './questions';
import { chief, hire } from './staff';

const ARTICLE = 'plugin::editorial.article';
const IN_A_STATEMENT = 500;
const TRIES = 15;
const PAGE = 25;

/** Of a hundred texts; the rest is published. */
const STAGES = { draft: 5, in_review: 4, changes_requested: 2, approved: 1, scheduled: 1 } as const;

const WORDS = ['harbour', 'ferry', 'council', 'river', 'strike', 'budget', 'museum', 'storm'];

interface Asked {
  /** Milliseconds of the queue's answer. */
  readonly queue: number;
  /** Of these, how many the database had each of its statements for, in all. */
  readonly statements: number;
  /** Milliseconds of plain SQL. */
  readonly plain: number;
}

/** Try by try. */
export type QueueTimes = Readonly<Record<string, readonly Asked[]>>;

interface Rooms {
  readonly queue: { list(query: object): Promise<object> };
  readonly activity: { page(query: object): Promise<object> };
  readonly calendar: { entries(query: object): Promise<object> };
}

/** Cases, assignees, editions and a log of two events each, as if so many texts had been through the newsroom. */
export async function fillQueue(strapi: Core.Strapi, texts: number): Promise<number> {
  await hire(strapi);
  const numbers = Array.from({ length: texts }, (_, n) => n);
  const rows = numbers.map(caseOf);
  await insert(strapi, 'editorial_cases', rows);
  const events = rows.flatMap((row, n) => [eventOf(row, n, 1, 'adopt'), eventOf(row, n, 2, 'approve')]);
  await insert(strapi, 'editorial_events', events);
  const live = rows.filter(({ is_live }) => is_live);
  await insert(strapi, 'editorial_editions', live.map(editionOf));
  const open = rows.filter(({ stage }, n) => stage !== 'published' && n % 3 === 0);
  const assigned = open.map(({ target_uid, document_id, locale }, n) => {
    return { target_uid, document_id, locale, account: `admin:${1 + (n % 40)}` };
  });
  await insert(strapi, 'editorial_assignees', assigned);
  // As its own housekeeping would soon have done.
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('vacuum analyze');
  return rows.length;
}

/** Each question asked a number of times by a super admin, in turns with its plain SQL. */
export async function askQueue(strapi: Core.Strapi): Promise<QueueTimes> {
  const editorial = strapi.plugin('editorial');
  const room = <Name extends keyof Rooms>(name: Name): Rooms[Name] => editorial.service(name);
  const ask = {
    queue: (asked: object) => room('queue').list({ page: 1, ...asked }),
    activity: (asked: object) => room('activity').page(asked),
    calendar: (asked: object) => room('calendar').entries(asked),
  };
  const { context, account } = await chief(strapi);
  const times: Record<string, Asked[]> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    for (let n = 0; n <= TRIES; n += 1) {
      const { room: where = 'queue', limit = PAGE, asked } = question;
      const answer = async () => void (await ask[where]({ limit, ...asked }));
      const { ms: queue, inDatabase } = await measured(strapi, () => strapi.requestContext.run(context, answer));
      const { ms: plain } = await measured(strapi, () => askPlainly(strapi, { limit: PAGE, ...question }, account));
      if (n > 0) (times[name] ??= []).push({ queue, statements: inDatabase, plain });
    }
  }
  return times;
}

interface Statement {
  readonly __knexQueryUid: string;
}

async function measured({ db: { connection } }: Core.Strapi, work: () => Promise<unknown>) {
  const begun = new Map<string, number>();
  let inDatabase = 0;
  const asked = ({ __knexQueryUid: id }: Statement) => void begun.set(id, performance.now());
  const answered = (_rows: unknown, { __knexQueryUid: id }: Statement) => {
    // What was begun before is no part of the work.
    inDatabase += performance.now() - (begun.get(id) ?? performance.now());
  };
  connection.on('query', asked).on('query-response', answered);
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  connection.removeListener('query', asked).removeListener('query-response', answered);
  return { ms, inDatabase };
}

function caseOf(n: number) {
  const stage = stageOf(n);
  const title = `${word(n)} ${word(n >> 3)} ${n}`;
  const at = instantOf(n);
  const dueAt = stage !== 'published' && n % 10 === 0 ? instantOf(n * 7) : null;
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
    scheduled_for: stage === 'scheduled' ? instantOf(n * 7, FAR_AHEAD) : null,
    due_at: dueAt,
    // People were told of it, which is not what is measured here.
    due_told: dueAt,
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

function instantOf(n: number, year = 2026): string {
  return new Date(Date.UTC(year, 0, 1) + (n % 200_000) * 300_000).toISOString();
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

function editionOf({ target_uid, document_id, locale, title, saved_at: at }: ReturnType<typeof caseOf>) {
  const edition = { target_uid, document_id, locale, number: 1, is_current: true, slug: document_id, title };
  const dates = { published_at: at, modified_at: at, changed_at: at };
  return { ...edition, ...dates, sort_key: title, search_key: title, digest: '0'.repeat(64), content: '{}' };
}

async function insert(strapi: Core.Strapi, table: string, rows: readonly object[]): Promise<void> {
  await strapi.db.connection.batchInsert(table, [...rows], IN_A_STATEMENT);
}
