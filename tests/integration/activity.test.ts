import { anArticle } from '../builders';
import { parseCsv } from '../../src/plugins/editorial/server/src/log/csv';
import { anApprovedArticle, ARTICLE, AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, anAdminOf, aSuperAdmin, aUser, type Someone } from './support/people';

let newsroom: Newsroom;
let rita: Someone;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let [first, second]: readonly string[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom();
  rita = await anAdmin(newsroom, 'reviewer');
  writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
  reviewer = new Desk(newsroom, rita);
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  first = await anApprovedArticle(writer, reviewer, { headline: 'The first' });
  second = await writer.writes(anArticle({ headline: 'The second' }));
  await writer.takes('submit', second).expect(200);
  await reviewer.takes('request-changes', second, { reason: '=Two sources, "please"' }).expect(200);
}, 60_000);

afterAll(() => newsroom.close());

interface Entry {
  readonly documentId: string;
  readonly step: string;
}

const page = async (desk: Desk, query = '') => {
  const { status, body } = await desk.get(`/editorial/activity?${query}`);
  if (status !== 200) throw new Error(`no activity: ${JSON.stringify(body)}`);
  return { entries: body.data, next: body.meta.next };
};
const seen = async (desk: Desk, query = '') =>
  (await page(desk, query)).entries.map(({ step, documentId }: Entry) => [step, documentId]);

const ALL = () => [
  ['request_changes', second],
  ['submit', second],
  ['approve', first],
  ['submit', first],
];

describe('the activity', () => {
  test('is what happened to all texts, newest first, with who, when, what and why', async () => {
    const { entries } = await page(boss);
    expect(entries.map(({ step, documentId }: Entry) => [step, documentId])).toEqual(ALL());
    expect(entries[0]).toMatchObject({
      title: 'The second',
      plural: 'articles',
      locale: 'en',
      actor: expect.stringMatching(/^Ada/),
      reason: '=Two sources, "please"',
      at: expect.stringMatching(/Z$/),
    });
    expect(entries[0]).not.toHaveProperty('mac');
  });

  test.each([
    ['a person', () => `person=admin:${rita.id}`, [0, 2]],
    ['kinds of event', () => 'kinds=approve,request_changes', [0, 2]],
    ['one text', () => `document=${first}`, [2, 3]],
    ['a type', () => 'types=articles', [0, 1, 2, 3]],
    ['another type', () => 'types=authors', []],
    ['what has been since', () => 'from=2099-01-01T00:00:00Z', []],
    ['what was before', () => 'before=2099-01-01T00:00:00%2B01:00', [0, 1, 2, 3]],
  ])('is narrowed to %s', async (_, query, expected) => {
    expect(await seen(boss, query())).toEqual(expected.map((n) => ALL()[n]));
  });

  test('is read page by page, and nothing twice, while events come in', async () => {
    const one = await page(boss, 'limit=3');
    expect(one.entries).toHaveLength(3);
    const documentId = await writer.writes(anArticle({ headline: 'Meanwhile' }));
    await writer.takes('submit', documentId).expect(200);
    const two = await page(boss, `limit=3&after=${one.next}`);
    expect(two.entries).toMatchObject([{ step: 'submit', documentId: first }]);
    expect(two.next).toBeNull();
    await boss.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    expect(await seen(boss, `document=${documentId}`)).toContainEqual(['submit', documentId]);
    await newsroom.strapi.db.connection('editorial_events').where({ document_id: documentId }).delete();
  });

  test.each([
    'types=secrets',
    'person=ines',
    'kinds=dance',
    'from=today',
    'before=1',
    'document=../',
    'after=1',
    'limit=0',
  ])('refuses %s and names the parameter', async (query) => {
    const { body } = await boss.get(`/editorial/activity?${query}`).expect(400);
    expect(body.error.details.code).toBe('BAD_PARAMETER');
    expect(body.error.details.errors[0].path[0]).toBe(query.split('=')[0]);
  });
});

describe('nobody sees what happened to what they may not open', () => {
  const someoneWith = async (name: string, ...permissions: readonly object[]) => {
    const { id } = await newsroom.strapi.service('admin::role').create({ name, description: name });
    await newsroom.strapi.service('admin::role').assignPermissions(id, permissions);
    return new Desk(newsroom, await anAdminOf(newsroom, id));
  };
  const reads = (subject: string, locales: readonly string[], conditions: readonly string[] = []) => ({
    ...{ action: 'plugin::content-manager.explorer.read', subject, conditions },
    properties: { fields: ['headline'], locales },
  });
  const exports = { action: 'plugin::editorial.activity.export', subject: null, properties: {}, conditions: [] };

  test('by languages and conditions of a role, in the page and in the export', async () => {
    await boss.post('/i18n/locales', { code: 'de', name: 'German', isDefault: false });
    const reader = await someoneWith('english', reads(ARTICLE, ['en']), exports);
    expect(await seen(reader)).toEqual(ALL());
    const strangers = [
      await someoneWith('german', reads(ARTICLE, ['de']), exports),
      await someoneWith('own only', reads(ARTICLE, ['en'], ['admin::is-creator']), exports),
      await someoneWith('profiles', reads(AUTHOR, []), exports),
      await someoneWith('nothing', exports),
    ];
    for (const stranger of strangers) {
      expect(await seen(stranger)).toEqual([]);
      expect(await seen(stranger, `document=${first}`)).toEqual([]);
      const { text } = await stranger.get('/editorial/activity/export?format=jsonl').buffer(true).expect(200);
      expect(text).toBe('');
    }
  });

  test('of a text that is one’s own in one language, not in the others', async () => {
    const own = await someoneWith('own in any', reads(ARTICLE, ['en', 'de'], ['admin::is-creator']));
    const mine = await newsroom.strapi.db.query('admin::user').findOne({ orderBy: { id: 'desc' } });
    const german = anArticle({ headline: 'Auf Deutsch' });
    await boss.saves(`${second}?locale=de`, german).expect(200);
    const [row] = await newsroom.strapi.db
      .connection('editorial_articles')
      .where({ document_id: second, locale: 'de', published_at: null })
      .select('id');
    await newsroom.strapi.db.connection('editorial_articles').where({ id: row.id }).update({ created_by_id: mine.id });
    expect(
      (await page(own, `document=${second}`)).entries.map(({ locale }: { locale: string }) => locale),
    ).not.toContain('en');
  });

  test('without signing in, and on the content API there is none', async () => {
    await newsroom.http.get('/editorial/activity').expect(401);
    await newsroom.http.get('/editorial/activity/export').expect(401);
    const { headers } = await aUser(newsroom, ['article.readDraft', 'workflow.review']);
    await newsroom.http.get('/api/editorial/activity').set(headers).expect(404);
  });
});

describe('the export', () => {
  const exported = async (format: string, query = '') => {
    const answer = await boss.get(`/editorial/activity/export?format=${format}&${query}`).buffer(true).expect(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="activity.${format}"`);
    return answer.text;
  };

  test('is what the filter shows, as CSV and as JSON Lines with accounts instead of names', async () => {
    const query = `document=${second}`;
    const lines = (await exported('jsonl', query))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const events = lines.filter(({ locale }: { locale: string }) => locale === 'en');
    expect(events).toMatchObject([
      { step: 'request_changes', actorKind: 'admin', actorId: String(rita.id), reason: '=Two sources, "please"' },
      { step: 'submit', documentId: second },
    ]);
    const csv = await exported('csv', query);
    const [columns = [], ...rows] = parseCsv(csv) ?? [];
    expect(
      rows.filter((row) => row[columns.indexOf('locale')] === 'en').map((row) => row[columns.indexOf('step')]),
    ).toEqual(['request_changes', 'submit']);
    expect(csv).toContain(`"'=Two sources, ""please"""`);
    expect(csv).not.toContain('Ada');
  });

  test('goes on past one piece of it', async () => {
    const event = await newsroom.strapi.db.connection('editorial_events').where({ document_id: first }).first();
    const { id: _id, ...columns } = event;
    const many = Array.from({ length: 1100 }, (_, n) => ({ ...columns, seq: 100 + n, at: '2020-01-01T00:00:00.000Z' }));
    await newsroom.strapi.db.connection.batchInsert('editorial_events', many, 100);
    const lines = (await exported('jsonl', 'before=2020-01-02T00:00:00Z')).trim().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).seq)).size).toBe(1100);
    await newsroom.strapi.db.connection('editorial_events').where('seq', '>=', 100).delete();
  });

  test('needs a permission of its own', async () => {
    await reviewer.get('/editorial/activity/export').expect(403);
    await boss.get('/editorial/activity/export?format=xls').expect(400);
  });
});
