import { anArticle, aPage } from '../builders';
import { anApprovedArticle, ARTICLE, Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, anAdminOf, aUser, type Someone } from './support/people';

const NOW = '2031-03-01T08:00:00.000Z';

let newsroom: Newsroom;
let rita: Someone;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let planner: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  rita = await anAdmin(newsroom, 'reviewer');
  reviewer = new Desk(newsroom, rita);
  ({ writer, editor, planner, boss } = await desksOf(newsroom, 'writer', 'editor', 'planner', 'boss'));
}, 60_000);

beforeEach(() => setClock(NOW));
afterAll(() => newsroom.close());

const setClock = (at: string) =>
  newsroom.strapi
    .plugin('editorial')
    .service('workflow')
    .setClock(() => new Date(at));

interface Entry {
  readonly kind: string;
  readonly at: string;
  readonly documentId: string;
}

const asked = (more: string, from = '2031-03-01T00:00:00Z', before = '2031-04-01T00:00:00Z') =>
  `/editorial/calendar?${new URLSearchParams({ from, before })}&${more}`;
const seen = async (desk: Desk, more = '', ...range: string[]) => {
  const { status, body } = await desk.get(asked(more, ...range));
  if (status !== 200) throw new Error(`no calendar: ${JSON.stringify(body)}`);
  return body;
};
const entries = async (...question: Parameters<typeof seen>) =>
  (await seen(...question)).data.map(({ kind, at, documentId }: Entry) => [kind, at, documentId]);

const scheduled = async (at: string, more: Record<string, unknown> = {}) => {
  const documentId = await anApprovedArticle(writer, reviewer, more);
  await editor.takes('schedule', documentId, { at }).expect(200);
  return documentId;
};

const due = async (dueAt: string, more: Record<string, unknown> = {}) => {
  const documentId = await writer.writes(anArticle(more));
  await planner.takes('plan', documentId, { dueAt }).expect(200);
  return documentId;
};

describe('a calendar', () => {
  test('has what is scheduled, due and published, in the order of time, and nothing outside of its range', async () => {
    const live = await anApprovedArticle(writer, reviewer, { headline: 'Kinds: live' });
    setClock('2031-03-04T10:00:00.000Z');
    await editor.takes('publish', live).expect(200);
    setClock(NOW);
    const [first, last] = ['2031-03-01T09:00:00.000Z', '2031-03-31T23:59:59.000Z'];
    const goesOut = await scheduled(last, { headline: 'Kinds: goes out' });
    await scheduled('2031-04-01T00:00:00.000Z', { headline: 'Kinds: in April' });
    const isDue = await due(first, { headline: 'Kinds: is due' });
    await planner.takes('plan', live, { dueAt: '2031-03-05T10:00:00.000Z' }).expect(200);
    await planner.takes('plan', goesOut, { dueAt: '2031-03-05T11:00:00.000Z' }).expect(200);
    const all = [
      ['due', first, isDue],
      ['published', '2031-03-04T10:00:00.000Z', live],
      ['due', '2031-03-05T10:00:00.000Z', live],
      ['scheduled', last, goesOut],
    ];
    expect(await entries(boss, 'search=kinds')).toEqual(all);
    expect(await entries(boss, 'search=kinds&kinds=published,scheduled')).toEqual([all[1], all[3]]);
    const body = await seen(boss, 'search=kinds&kinds=scheduled');
    expect(body).toMatchObject({ data: [{ plural: 'articles', title: 'Kinds: goes out', stage: 'scheduled' }] });
    expect(body.meta).toEqual({ unshown: [] });
  });

  test('keeps the date that readers saw first, and loses what they can no longer see', async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { headline: 'Readers: first' });
    setClock('2031-03-06T10:00:00.000Z');
    await editor.takes('publish', documentId).expect(200);
    await writer.saves(documentId, { deck: 'Put right' }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    setClock('2031-03-09T10:00:00.000Z');
    await editor.takes('publish', documentId).expect(200);
    expect(await entries(boss, 'search=readers')).toEqual([['published', '2031-03-06T10:00:00.000Z', documentId]]);
    await editor.takes('unpublish', documentId, { reason: 'It was wrong.' }).expect(200);
    expect(await entries(boss, 'search=readers')).toEqual([]);
  });

  test('has types without editions by their newest publication', async () => {
    const documentId = await boss.writes(aPage({ title: 'Pages: masthead' }), PAGE);
    for (const day of ['2031-03-07', '2031-03-08']) {
      await boss.saves(documentId, { intro: day }, PAGE).expect(200);
      setClock(`${day}T12:00:00.000Z`);
      await boss.takes('publish-without-approval', documentId, { reason: 'Now' }, 'pages').expect(200);
    }
    expect(await entries(boss, 'types=pages')).toEqual([['published', '2031-03-08T12:00:00.000Z', documentId]]);
  });

  test('is narrowed by type, section, language and person', async () => {
    const { documentId: section } = await newsroom.strapi
      .documents('plugin::editorial.section')
      .create({ data: { name: 'Quay', slug: 'quay' } });
    const at = '2031-03-10T10:00:00.000Z';
    const inSection = await due(at, { headline: 'Narrow: one', section });
    const ritas = await due(at, { headline: 'Narrow: two' });
    await planner.takes('plan', ritas, { assignees: [`admin:${rita.id}`] }).expect(200);
    const ids = async (more: string) => (await entries(boss, `search=narrow&${more}`)).map((one: string[]) => one[2]);
    expect(await ids('')).toEqual([inSection, ritas]);
    expect(await ids(`section=${section}`)).toEqual([inSection]);
    expect(await ids(`person=admin:${rita.id}`)).toEqual([ritas]);
    expect(await ids('locale=en')).toEqual([inSection, ritas]);
    expect(await ids('locale=de')).toEqual([]);
    expect(await ids('types=authors,pages')).toEqual([]);
  });

  test('has the published texts of a person, whose plan has ended with the publication', async () => {
    const documentId = await boss.writes(anArticle({ headline: 'Whose: mine' }));
    await boss.takes('publish-without-approval', documentId, { reason: 'Now' }).expect(200);
    const { body } = await boss.get('/admin/users/me');
    const mine = `search=whose&person=admin:${body.data.id}`;
    expect(await entries(boss, mine)).toEqual([['published', NOW, documentId]]);
    expect(await entries(boss, `search=whose&person=admin:${rita.id}`)).toEqual([]);
  });

  test('says how many more there are of a kind, and from when on', async () => {
    const days = ['2031-03-11', '2031-03-12', '2031-03-13'].map((day) => `${day}T10:00:00.000Z`);
    for (const at of days) await due(at, { headline: `Many: ${at}` });
    const { data, meta } = await seen(boss, 'search=many&limit=2');
    expect(data.map(({ at }: Entry) => at)).toEqual(days.slice(0, 2));
    expect(meta).toEqual({ unshown: [{ kind: 'due', count: 1, isMore: false, after: days[1] }] });
  });

  test.each([
    ['from=tomorrow', 'from'],
    ['from=2031-03-01T00:00:00', 'from'],
    ['kinds=due,birthdays', 'kinds'],
    ['types=articles,secrets', 'types'],
    ['person=ines', 'person'],
    ['section=%25', 'section'],
    ['locale=e%20n', 'locale'],
    ['limit=501', 'limit'],
    ['before=2031-03-01T00:00:00Z', 'before'],
    ['before=2031-05-03T00:00:00Z', 'before'],
  ])('refuses %s and names the parameter', async (wrong, name) => {
    const [field = '', value = ''] = wrong.split('=');
    const question = new URLSearchParams({ from: '2031-03-01T00:00:00Z', before: '2031-04-01T00:00:00Z' });
    question.set(field, decodeURIComponent(value));
    const { body } = await boss.get(`/editorial/calendar?${question}`).expect(400);
    expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER', errors: [{ path: [name] }] });
  });

  test('needs both ends of its range', async () => {
    const { body } = await boss.get('/editorial/calendar').expect(400);
    expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual(['from', 'before']);
  });
});

describe('nobody sees in the calendar what they may not open', () => {
  test('in the panel by the conditions and languages of a role', async () => {
    await due('2031-03-14T10:00:00.000Z', { headline: 'Hidden: due' });
    const live = await anApprovedArticle(writer, reviewer, { headline: 'Hidden: live' });
    setClock('2031-03-14T11:00:00.000Z');
    await editor.takes('publish', live).expect(200);
    const someoneWith = async (locales: readonly string[], conditions: readonly string[] = []) => {
      const name = `reader ${locales} ${conditions}`;
      const { id } = await newsroom.strapi.service('admin::role').create({ name, description: name });
      const read = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };
      const permission = { ...read, properties: { fields: ['headline'], locales }, conditions };
      await newsroom.strapi.service('admin::role').assignPermissions(id, [permission]);
      return new Desk(newsroom, await anAdminOf(newsroom, id));
    };
    await boss.post('/i18n/locales', { code: 'de', name: 'German', isDefault: false });
    const count = async (desk: Desk) => (await entries(desk, 'search=hidden')).length;
    expect(await count(await someoneWith(['en']))).toBe(2);
    expect(await count(await someoneWith(['de']))).toBe(0);
    expect(await count(await someoneWith(['en'], ['admin::is-creator']))).toBe(0);
    await newsroom.http.get(asked('')).expect(401);
  });

  test('on the content API without its permission, or without a right to drafts', async () => {
    await due('2031-03-15T10:00:00.000Z', { headline: 'Door: due' });
    const ask = (who: Someone) => newsroom.http.get(`/api${asked('search=door')}`).set(who.headers);
    const reads = await aUser(newsroom, ['workflow.calendar', 'article.readDraft']);
    expect((await ask(reads).expect(200)).body.data).toMatchObject([{ kind: 'due', title: 'Door: due' }]);
    const own = await aUser(newsroom, ['workflow.calendar', 'article.readOwnDraft']);
    expect((await ask(own).expect(200)).body.data).toEqual([]);
    await ask(await aUser(newsroom, ['article.readDraft'])).expect(403);
  });
});

describe('a scheduled text', () => {
  const AT = '2031-03-20T08:00:00.000Z';

  test('is moved to another instant by scheduling it again, in one step that the log tells', async () => {
    const documentId = await scheduled(AT);
    const { version } = await editor.status(documentId);
    const later = '2031-03-21T08:00:00.000Z';
    const { body } = await editor.takes('schedule', documentId, { version, at: later }).expect(200);
    expect(body.data).toMatchObject({ stage: 'scheduled', scheduledFor: later, version: version + 1 });
    const log = (await boss.get(`/editorial/workflow/articles/${documentId}/events`)).body.data;
    expect(log.slice(0, 2)).toMatchObject([
      { step: 'schedule', from: 'scheduled', to: 'scheduled', scheduledFor: later },
      { step: 'schedule', from: 'approved', to: 'scheduled', scheduledFor: AT },
    ]);
    setClock('2031-03-20T09:00:00.000Z');
    await newsroom.strapi.plugin('editorial').service('workflow').publishDue();
    expect((await editor.status(documentId)).stage).toBe('scheduled');
    setClock(later);
    await newsroom.strapi.plugin('editorial').service('workflow').publishDue();
    expect((await editor.status(documentId)).stage).toBe('published');
  });

  test('stays where it is if the instant has passed, somebody was quicker, or may not publish', async () => {
    const documentId = await scheduled(AT);
    const { version } = await editor.status(documentId);
    const refusal = async (desk: Desk, body: object, status: number) =>
      (await desk.takes('schedule', documentId, body).expect(status)).body.error.details.code;
    expect(await refusal(editor, { version, at: '2031-02-28T08:00:00Z' }, 422)).toBe('NOT_IN_FUTURE');
    expect(await refusal(editor, { version: version - 1, at: '2031-03-22T08:00:00Z' }, 409)).toBe('STALE_VERSION');
    expect(await refusal(reviewer, { version, at: '2031-03-22T08:00:00Z' }, 403)).toBe('NOT_PERMITTED');
    expect(await editor.status(documentId)).toMatchObject({ stage: 'scheduled', scheduledFor: AT, version });
  });

  test('cannot be moved once it is published', async () => {
    const documentId = await scheduled(AT);
    await editor.takes('publish', documentId).expect(200);
    const { body } = await editor.takes('schedule', documentId, { at: '2031-03-22T08:00:00Z' }).expect(409);
    expect(body.error.details.code).toBe('ILLEGAL_TRANSITION');
  });
});
