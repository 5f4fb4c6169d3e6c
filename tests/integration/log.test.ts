import { anArticle, anAuthor } from '../builders';
import {
  appendEvent,
  firstBrokenEvent,
  type EventRow,
} from '../../src/plugins/editorial/server/src/workflow/record/events';
import { parseCsv } from '../../src/plugins/editorial/server/src/log/csv';
import { anApprovedArticle, ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { ENVIRONMENT } from './support/environment';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { forget } from './support/race-ledger';
import { statementsOf } from './support/statements';

const EVENTS = 'editorial_events';
const CASES = 'editorial_cases';
const ARTICLES = 'editorial_articles';
const GONE = 'api::gone.gone';
const KEY = ENVIRONMENT.EDITORIAL_LOG_KEY ?? '';
const REASON = '=SUM(1), said "the desk",\nthen ’ left — ünïcode';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
  await aRunOfSteps();
}, 60_000);

afterAll(() => newsroom.close());

const log = () => newsroom.strapi.plugin('editorial').service('log');
const sql = (table: string) => newsroom.strapi.db.connection(table);

/** Every problem as `kind seq`, of the one document it must be about. */
async function problemsOf(documentId: string, heads?: readonly string[]): Promise<string[]> {
  const { problems } = await log().verify({ heads });
  const found = problems.map(({ kind, seq, ...one }: { kind: string; seq: number | null; documentId: string }) => {
    expect(one).toMatchObject({ documentId, locale: 'en' });
    return [kind, seq].filter((part) => part !== null).join(' ');
  });
  return found.sort();
}

/** Does something to rows by SQL, and puts the tables back once the outcome has been looked at. */
async function tampered<T>(table: string, where: object, tamper: () => Promise<unknown>, look: () => Promise<T>) {
  const before = await sql(table).where(where).select('*');
  await tamper();
  try {
    return await look();
  } finally {
    await sql(table).where(where).delete();
    for (const row of before) await insert(table, row);
  }
}

/** A row as it was read; the drivers of PostgreSQL and MySQL give JSON as values, and take it as text. */
function insert(table: string, row: object): Promise<unknown> {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    Array.isArray(value) ? JSON.stringify(value) : value,
  ]);
  return sql(table).insert(Object.fromEntries(columns));
}

async function aLiveArticle(): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

/** Submitted, sent back with a reason, approved, published, revised, taken down; an author along; one by import. */
async function aRunOfSteps(): Promise<void> {
  const profile = await writer.writes(anAuthor(), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
  await editor.takes('publish', await anApprovedArticle(writer, reviewer, { credits })).expect(200);
  await editor.takes('retract', await aLiveArticle(), { reason: 'Not so.' }).expect(200);
  const sentBack = await writer.writes();
  await writer.takes('submit', sentBack).expect(200);
  await reviewer.takes('request-changes', sentBack, { reason: REASON }).expect(200);
  const revised = await aLiveArticle();
  await editor.saves(revised, { deck: 'In other words' }).expect(200);
  const takenDown = await aLiveArticle();
  await editor.takes('unpublish', takenDown, { reason: 'Left the paper.' }).expect(200);
  for (const documentId of [await writer.writes(anArticle()), await aLiveArticle()]) {
    await forget(newsroom, documentId);
    await writer.status(documentId);
  }
  const adoptedWithChanges = await aLiveArticle();
  await editor.saves(adoptedWithChanges, { deck: 'Not yet public' }).expect(200);
  await forget(newsroom, adoptedWithChanges);
  await writer.status(adoptedWithChanges);
}

async function textOf(contents: 'events' | 'heads', format: 'jsonl' | 'csv'): Promise<string> {
  let text = '';
  for await (const piece of log().export(contents, format)) text += piece;
  return text;
}

async function heads(format: 'jsonl' | 'csv' = 'jsonl'): Promise<string[]> {
  return (await textOf('heads', format)).split(/\r?\n/);
}

test('a newsroom at work leaves a whole log, and readers see what it says', async () => {
  const count = async (table: string) => (await sql(table).select('id')).length;
  const distinct = await sql(EVENTS).distinct('target_uid', 'document_id', 'locale');
  const live = (await sql(ARTICLES).whereNotNull('published_at')).length;
  const kept = await count('editorial_revisions');
  expect(kept).toBeGreaterThan(5);
  expect(await log().verify({ heads: await heads() })).toEqual({
    chains: distinct.length,
    events: await count(EVENTS),
    liveRows: live + 1,
    heads: distinct.length,
    kept,
    problems: [],
  });
  expect(live).toBeGreaterThan(3);
});

test('a reason that was cut within an emoji leaves the log whole, on every database', async () => {
  const documentId = await writer.writes(anArticle());
  await writer.takes('submit', documentId).expect(200);
  await reviewer.takes('request-changes', documentId, { reason: 'Lovely \ud83d\0' }).expect(200);
  expect(await problemsOf(documentId)).toEqual([]);
  const key = { uid: 'plugin::editorial.article', documentId, locale: 'en' };
  const plugin = newsroom.strapi.plugin('editorial');
  await writer.takes('submit', documentId).expect(200);
  const intent = { step: 'withdraw', reason: 'By code \ude00' };
  await plugin
    .service('actors')
    .asPerson('admin', '1', ['submit', 'review'], () => plugin.service('workflow').take(key, intent));
  expect(await problemsOf(documentId)).toEqual([]);
});

describe('an event that was changed by SQL is found, and named', () => {
  const changes = {
    reason: 'Nothing to see here',
    actor_id: '999',
    capability: 'override',
    digest: 'a'.repeat(64),
    at: '2001-01-01T00:00:00.000Z',
    reason_code: 'legal_risk',
    approver_groups: 'legal',
    scheduled_for: '2001-01-01T00:00:00.000Z',
    notice: 'Nothing happened',
  };

  test.each(Object.entries(changes))('its %s', async (column, value) => {
    const document_id = await aLiveArticle();
    const change = () =>
      sql(EVENTS)
        .where({ document_id, seq: 2 })
        .update({ [column]: value });
    const found = await tampered(EVENTS, { document_id }, change, () => problemsOf(document_id));
    expect(found).toEqual(['broken_chain 2']);
  });

  test('one in the middle that was deleted', async () => {
    const document_id = await aLiveArticle();
    const remove = () => sql(EVENTS).where({ document_id, seq: 2 }).delete();
    const found = await tampered(EVENTS, { document_id }, remove, () => problemsOf(document_id));
    expect(found).toEqual(['broken_chain 3']);
  });

  test('one that was deleted, and those after it numbered anew', async () => {
    const document_id = await aLiveArticle();
    const renumber = async () => {
      await sql(EVENTS).where({ document_id, seq: 2 }).delete();
      await sql(EVENTS).where({ document_id, seq: 3 }).update({ seq: 2 });
    };
    const found = await tampered(EVENTS, { document_id }, renumber, () => problemsOf(document_id));
    expect(found).toEqual(['broken_chain 2', 'events_missing 3']);
  });
});

describe('an edition that readers get', () => {
  const EDITIONS = 'editorial_editions';

  test('and that was made from another text is found', async () => {
    const document_id = await aLiveArticle();
    const change = () =>
      sql(EDITIONS)
        .where({ document_id })
        .update({ digest: 'a'.repeat(64) });
    const found = await tampered(EDITIONS, { document_id }, change, () => problemsOf(document_id));
    expect(found).toEqual(['edition_differs 3']);
  });

  const LONG_AGO = '2001-01-01T00:00:00.000Z';
  const OTHERWISE: Record<string, string> = {
    published_at: LONG_AGO,
    modified_at: LONG_AGO,
    mac: 'f'.repeat(64),
  };

  test.each(['slug', 'title', 'content', 'body', 'published_at', 'modified_at', 'mac'])(
    'and whose %s was changed is found, and put right by a rebuild',
    async (column) => {
      const document_id = await aLiveArticle();
      const [{ [column]: before }] = await sql(EDITIONS).where({ document_id });
      await sql(EDITIONS)
        .where({ document_id })
        .update({ [column]: OTHERWISE[column] ?? `${before} ` });
      expect(await problemsOf(document_id)).toEqual(['edition_changed 3']);
      const { differences } = await newsroom.strapi.plugin('editorial').service('delivery').rebuild();
      expect(differences).toMatchObject([{ documentId: document_id }]);
      expect(await problemsOf(document_id)).toEqual([]);
    },
  );

  test('and that is gone is found', async () => {
    const document_id = await aLiveArticle();
    const remove = () => sql(EDITIONS).where({ document_id }).update({ is_current: false });
    const found = await tampered(EDITIONS, { document_id }, remove, () => problemsOf(document_id));
    expect(found).toEqual(['edition_missing 3']);
  });

  const LINKS = 'editorial_edition_links';

  test.each<[string, (document_id: string) => Promise<unknown>]>([
    ['is not', (document_id) => sql(LINKS).where({ document_id }).delete()],
    ['is no more', (document_id) => sql(LINKS).where({ document_id }).update({ is_current: false })],
    [
      'does not belong',
      (document_id) => sql(LINKS).where({ document_id, kind: 'genre' }).update({ target: 'obituary' }),
    ],
    ['is of another day', (document_id) => sql(LINKS).where({ document_id }).update({ published_at: LONG_AGO })],
  ])('and that lists have where it %s, by SQL, is found, and put right by a rebuild', async (_, tamper) => {
    const document_id = await aLiveArticle();
    await tamper(document_id);
    expect(await problemsOf(document_id)).toEqual(['edition_changed 3']);
    await newsroom.strapi.plugin('editorial').service('delivery').rebuild();
    expect(await problemsOf(document_id)).toEqual([]);
  });
});

describe('a case that SQL made stand otherwise than its log', () => {
  test.each([
    ['approved without a yes', { stage: 'approved' }],
    ['not live, so that it could be deleted', { is_live: false }],
    ['live with another text', { live_digest: 'a'.repeat(64) }],
  ])('is found: %s', async (_, change) => {
    const document_id = await aLiveArticle();
    const tamper = () => sql(CASES).where({ document_id }).update(change);
    const found = await tampered(CASES, { document_id }, tamper, () => problemsOf(document_id));
    expect(found).toEqual(['case_differs 3']);
  });

  test('is found: due earlier than somebody scheduled it', async () => {
    const document_id = await anApprovedArticle(writer, reviewer);
    const [at, earlier] = [2, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    await editor.takes('schedule', document_id, { at }).expect(200);
    expect(await problemsOf(document_id)).toEqual([]);
    const tamper = () => sql(CASES).where({ document_id }).update({ scheduled_for: earlier });
    const found = await tampered(CASES, { document_id }, tamper, () => problemsOf(document_id));
    expect(found).toEqual(['case_differs 3']);
    await editor.takes('unschedule', document_id).expect(200);
    expect(await problemsOf(document_id)).toEqual([]);
  });

  test('is found: gone, with who wrote the text', async () => {
    const document_id = await aLiveArticle();
    const tamper = () => sql(CASES).where({ document_id }).delete();
    const found = await tampered(CASES, { document_id }, tamper, () => problemsOf(document_id));
    expect(found).toEqual(['case_differs']);
  });
});

describe('what readers of a retracted text are told', () => {
  const EDITIONS = 'editorial_editions';

  test.each([
    ['in other words', { retraction_notice: 'The mayor made this up.' }],
    ['since another day', { retracted_at: '2001-01-01T00:00:00.000Z' }],
    ['nothing of it any more', { retracted_at: null }],
  ])('%s, by SQL, is found', async (_, change) => {
    const document_id = await aLiveArticle();
    await editor.takes('retract', document_id, { reason: 'Not so.' }).expect(200);
    expect(await problemsOf(document_id)).toEqual([]);
    const tamper = () => sql(EDITIONS).where({ document_id }).update(change);
    const found = await tampered(EDITIONS, { document_id }, tamper, () => problemsOf(document_id));
    expect(found).toEqual(['notice_changed 4']);
  });
});

test('a check takes no more queries for more texts', async () => {
  const queries = async () => {
    // Rounds that remember grants ask for other tables in between, and what tells people of the new articles for these.
    const isOurs = (text: string) => text.includes('editorial_') && !/editorial_(tellings|notices|letters)/.test(text);
    return (await statementsOf(newsroom, () => log().verify())).filter(({ sql: text }) => isOurs(text)).length;
  };
  const before = await queries();
  expect(before).toBeGreaterThan(5);
  for (let n = 0; n < 5; n += 1) await aLiveArticle();
  expect(await queries()).toBe(before);
});

describe('a tail that was cut off', () => {
  test('is found by the count of the case', async () => {
    const document_id = await writer.writes();
    await writer.takes('submit', document_id).expect(200);
    const cut = () => sql(EVENTS).where({ document_id }).delete();
    const found = await tampered(EVENTS, { document_id }, cut, () => problemsOf(document_id));
    expect(found).toEqual(['events_missing 1']);
  });

  test.each(['jsonl', 'csv'] as const)(
    'is found by exported heads (%s) where the count was changed too',
    async (format) => {
      const document_id = await anApprovedArticle(writer, reviewer);
      const kept = await heads(format);
      const cut = async () => {
        await sql(EVENTS).where({ document_id, seq: 2 }).delete();
        await sql(CASES).where({ document_id }).update({ seq: 1, stage: 'in_review' });
      };
      const [alone, compared] = await tampered(EVENTS, { document_id }, cut, async () => [
        await problemsOf(document_id),
        await problemsOf(document_id, kept),
      ]);
      await sql(CASES).where({ document_id }).update({ seq: 2, stage: 'approved' });
      expect(alone).toEqual([]);
      expect(compared).toEqual(['tail_cut 2']);
    },
  );

  test('and written anew, with signatures that fit, is found by exported heads', async () => {
    const document_id = await anApprovedArticle(writer, reviewer);
    const other = (await heads()).map((line) => {
      const head = line.includes(document_id) ? JSON.parse(line) : null;
      return head ? JSON.stringify({ ...head, mac: 'f'.repeat(64) }) : line;
    });
    expect(await problemsOf(document_id, other)).toEqual(['head_differs 2']);
  });

  test('a log that has grown since the heads were exported is whole', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const kept = await heads();
    await editor.takes('publish', documentId).expect(200);
    expect(await problemsOf(documentId, kept)).toEqual([]);
  });

  test.each([
    ['empty', []],
    ['of something else', ['{"name":"Ann"}']],
    ['of broken JSON', ['{"uid":']],
    ['of other columns', ['a,b', '1,2']],
  ])('a file of heads that is %s shows nothing, so it is refused', async (_, lines) => {
    await expect(log().verify({ heads: lines })).rejects.toThrow(/file of heads/);
  });
});

test('a log of many pages is seen as a whole, once: also a document with more events than a page', async () => {
  const { chains, events } = await log().verify();
  const [documents, longest] = [600, 'document-300'];
  await aLogOf(documents, longest);
  try {
    expect(await log().verify()).toMatchObject({
      chains: chains + documents,
      events: events + documents + 600,
      problems: [],
    });
    expect((await heads()).filter((line) => line.includes(GONE))).toHaveLength(documents);
    await sql(EVENTS).where({ target_uid: GONE, document_id: longest, seq: 555 }).delete();
    const { problems } = await log().verify();
    expect(problems).toMatchObject([{ kind: 'broken_chain', documentId: longest, seq: 556 }]);
  } finally {
    await sql(EVENTS).where({ target_uid: GONE }).delete();
  }
}, 60_000);

describe('what readers see', () => {
  const live = (document_id: string) => sql(ARTICLES).where({ document_id }).whereNotNull('published_at');

  test('a live text that was changed by SQL is found, with the event that published it', async () => {
    const document_id = await aLiveArticle();
    const change = () => live(document_id).update({ headline: 'The mayor resigns' });
    const found = await tampered(ARTICLES, { document_id, headline: null }, change, () => problemsOf(document_id));
    expect(found).toEqual(['live_text_changed 3']);
    await live(document_id).update({
      headline: (await sql(ARTICLES).where({ document_id }).whereNull('published_at').first()).headline,
    });
    expect(await problemsOf(document_id)).toEqual([]);
  });

  test.each([
    ['long ago', () => new Date('2001-01-01T00:00:00.000Z')],
    ['an hour earlier', (at: Date) => new Date(at.getTime() - 3_600_000)],
    ['tomorrow', (at: Date) => new Date(at.getTime() + 86_400_000)],
  ])(
    'a live text that was dated otherwise by SQL is found, with the event that published it: %s',
    async (_, otherwise) => {
      const document_id = await aLiveArticle();
      const { published_at } = await live(document_id).first();
      await live(document_id).update({ published_at: otherwise(new Date(published_at)) });
      expect(await problemsOf(document_id)).toEqual(['live_date_changed 3']);
      await live(document_id).update({ published_at });
      expect(await problemsOf(document_id)).toEqual([]);
    },
  );

  test('a date that came before the log did is nobody’s mistake', async () => {
    const document_id = await aLiveArticle();
    await live(document_id).update({ published_at: new Date('2001-01-01T00:00:00.000Z') });
    await forget(newsroom, document_id);
    await writer.status(document_id);
    expect(await problemsOf(document_id)).toEqual([]);
  });

  test('a draft that was made live by SQL is found', async () => {
    const document_id = await writer.writes();
    const { id, ...draft } = await sql(ARTICLES).where({ document_id }).first();
    expect(id).toBeGreaterThan(0);
    await insert(ARTICLES, { ...draft, published_at: new Date() });
    expect(await problemsOf(document_id)).toEqual(['live_unlogged']);
    await live(document_id).delete();
    expect(await problemsOf(document_id)).toEqual([]);
  });

  test('a live text in a language that was never written is found', async () => {
    const document_id = await aLiveArticle();
    const { id: _id, ...row } = await live(document_id).first();
    await insert(ARTICLES, { ...row, locale: 'fr' });
    const { problems } = await log().verify();
    expect(problems).toMatchObject([{ kind: 'live_unlogged', documentId: document_id, locale: 'fr' }]);
    await live(document_id).where({ locale: 'fr' }).delete();
  });

  test('a second live row beside the published one is found', async () => {
    const document_id = await aLiveArticle();
    const { id: _id, ...row } = await live(document_id).first();
    await insert(ARTICLES, { ...row, headline: 'The mayor resigns' });
    expect(await problemsOf(document_id)).toEqual(['live_twice']);
    await sql(ARTICLES).where({ document_id, headline: 'The mayor resigns' }).delete();
  });

  test('a live text that was taken away by SQL is found', async () => {
    const document_id = await aLiveArticle();
    const { id, published_at } = await live(document_id).first();
    await live(document_id).update({ published_at: null });
    expect(await problemsOf(document_id)).toEqual(['live_missing 3']);
    await sql(ARTICLES).where({ id }).update({ published_at });
  });
});

describe('what to do about what was found', () => {
  const live = (document_id: string) => sql(ARTICLES).where({ document_id }).whereNotNull('published_at');
  const REASON_GIVEN = { reason: 'Put right.' };

  /** As `verify` says: unpublished, approved and published again. */
  async function publishAgain(documentId: string): Promise<void> {
    await editor.takes('unpublish', documentId, REASON_GIVEN).expect(200);
    await writer.takes('submit', documentId).expect(200);
    expect((await reviewer.approves(documentId)).status).toBe(200);
    await editor.takes('publish', documentId).expect(200);
  }

  test.each<[string, (documentId: string) => Promise<unknown>]>([
    ['live_text_changed', (id) => live(id).update({ headline: 'The mayor resigns' })],
    ['live_missing', (id) => live(id).delete()],
    ['live_twice', async (id) => insert(ARTICLES, { ...(await live(id).first()), id: 900_001 })],
  ])('%s: publishing it again puts it right', async (kind, tamper) => {
    const documentId = await aLiveArticle();
    await tamper(documentId);
    const { problems } = await log().verify();
    expect(problems).toMatchObject([{ kind, remedy: expect.stringContaining('published again') }]);
    await publishAgain(documentId);
    expect((await log().verify()).problems).toEqual([]);
    expect(await live(documentId)).toHaveLength(1);
  });

  test('live_unlogged: a draft that was made live is published as it should be, and can be taken down then', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const { id: _id, ...draft } = await sql(ARTICLES).where({ document_id: documentId }).first();
    await insert(ARTICLES, { ...draft, published_at: new Date() });
    expect(await problemsOf(documentId)).toEqual(['live_unlogged']);
    await editor.takes('publish', documentId).expect(200);
    expect(await problemsOf(documentId)).toEqual([]);
    await editor.takes('unpublish', documentId, REASON_GIVEN).expect(200);
    expect(await live(documentId)).toEqual([]);
  });

  test('live_unlogged: a live row that came without a working copy is given one, and can be taken down', async () => {
    const documentId = 'camealonecamealonecameal1';
    const { id: _id, ...row } = await live(await aLiveArticle()).first();
    await insert(ARTICLES, { ...row, document_id: documentId, slug: 'came-alone' });
    expect(await problemsOf(documentId)).toEqual(['live_unlogged']);
    await newsroom.strapi.plugin('editorial').service('workflow').adoptAll().done;
    expect(await problemsOf(documentId)).toEqual([]);
    expect(await writer.status(documentId)).toMatchObject({ stage: 'published', isLive: true });
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    expect((await editor.delete(path)).body.error.details.code).toBe('STILL_LIVE');
    await editor.takes('unpublish', documentId, REASON_GIVEN).expect(200);
    expect(await live(documentId)).toEqual([]);
  });

  test('a working copy that was taken away is made again of what readers see', async () => {
    const documentId = await aLiveArticle();
    await sql(ARTICLES).where({ document_id: documentId }).whereNull('published_at').delete();
    await writer.get(`/editorial/workflow/articles/${documentId}`).expect(404);
    await newsroom.strapi.plugin('editorial').service('workflow').adoptAll().done;
    expect(await writer.status(documentId)).toMatchObject({ stage: 'published', isLive: true });
    expect(await problemsOf(documentId)).toEqual([]);
  });
});

describe('an export', () => {
  test('in JSON Lines is the log: what was exported can be checked by itself', async () => {
    const exported: EventRow[] = (await textOf('events', 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exported).toHaveLength((await sql(EVENTS)).length);
    expectWhole(exported);
  });

  test('in CSV says the same as in JSON Lines, whatever people wrote as a reason', async () => {
    const [columns = [], ...rows] = parseCsv(await textOf('events', 'csv')) ?? [];
    const lines = (await textOf('events', 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const cells = lines.map((line) => columns.map((column) => String(line[column] ?? '')));
    expect(rows).toEqual(cells);
    expect(rows.flat()).toContain(REASON);
  });

  test('in CSV keeps a spreadsheet from running a reason as a formula', async () => {
    expect(await textOf('events', 'csv')).toContain(`"'=SUM(1), said ""the desk"",`);
  });

  test('of heads has the newest event of each document, in both formats', async () => {
    const documentId = await aLiveArticle();
    const newest = (await heads()).filter((line) => line.includes(documentId)).map((line) => JSON.parse(line));
    expect(newest).toMatchObject([{ uid: 'plugin::editorial.article', documentId, locale: 'en', seq: 3 }]);
    expect(await heads('csv')).toContain(Object.values(newest[0]).join(','));
  });

  test.each(['jsonl', 'csv'] as const)('in %s names nobody', async (format) => {
    const people = await newsroom.strapi.db.query('admin::user').findMany();
    const text = (await textOf('events', format)) + (await textOf('heads', format));
    expect(people.length).toBeGreaterThan(2);
    for (const { email, firstname, lastname } of people) {
      for (const personal of [email, firstname, lastname]) expect(text).not.toContain(personal);
    }
    expect(text).not.toContain('@');
  });
});

/** One event for each document of a type that is no longer there, and 600 more for one of them. */
async function aLogOf(documents: number, longest: string): Promise<void> {
  const who = {
    actorKind: 'system',
    actorId: 'test',
    capability: 'submit',
    via: 'script',
    reason: null,
    hasOwnEdits: false,
  } as const;
  const what = {
    step: 'edit',
    fromStage: 'draft',
    toStage: 'draft',
    digest: 'd'.repeat(64),
    at: 'then',
  } as const;
  const append = (documentId: string, seq: number) =>
    appendEvent(newsroom.strapi, { uid: GONE, documentId, locale: '' }, { ...who, ...what, seq }, KEY);
  for (let n = 0; n < documents; n += 1) await append(`document-${n}`, 1);
  for (let seq = 2; seq <= 601; seq += 1) await append(longest, seq);
}

function expectWhole(events: readonly EventRow[]): void {
  const chains = new Map<string, EventRow[]>();
  for (const event of events) {
    const name = `${event.targetUid} ${event.documentId} ${event.locale}`;
    chains.set(name, [...(chains.get(name) ?? []), event]);
  }
  for (const chain of chains.values()) expect(firstBrokenEvent(chain, KEY)).toBeNull();
}
