import { anArticle } from '../builders';
import { anApprovedArticle, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aSuperAdmin, aToken, aUser, type Someone } from './support/people';

const PAST = '2026-01-05T09:00:00+01:00';
const FUTURE = '2099-01-05T09:00:00+01:00';

let newsroom: Newsroom;
let people: Record<'writer' | 'reviewer' | 'planner', Someone>;
let writer: Desk;
let reviewer: Desk;
let planner: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  people = {
    writer: await anAdmin(newsroom, 'writer'),
    reviewer: await anAdmin(newsroom, 'reviewer'),
    planner: await anAdmin(newsroom, 'planner'),
  };
  writer = new Desk(newsroom, people.writer);
  reviewer = new Desk(newsroom, people.reviewer);
  planner = new Desk(newsroom, people.planner);
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
}, 60_000);

afterAll(() => newsroom.close());

const plans = (desk: Desk, documentId: string, change: object) => desk.takes('plan', documentId, change);
const account = (one: keyof typeof people) => `admin:${people[one].id}`;
const eventsOf = async (documentId: string) =>
  (await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200)).body.data;
const rowsOf = (documentId: string) =>
  newsroom.strapi.db.connection('editorial_assignees').where({ document_id: documentId });

describe('a plan', () => {
  test('shows wherever the text shows, and every change of it is signed in the log', async () => {
    const documentId = await writer.writes();
    const change = { assignees: [account('writer'), account('reviewer')], dueAt: PAST, priority: 'high', version: 1 };
    const { body } = await plans(planner, documentId, change).expect(200);
    const plan = {
      assignees: [
        { account: account('writer'), name: expect.stringMatching(/^Ada/) },
        { account: account('reviewer') },
      ],
      dueAt: '2026-01-05T08:00:00.000Z',
      priority: 'high',
      isOverdue: true,
    };
    expect(body.data).toMatchObject({ version: 2, plan });
    const listed = await writer.get(`/editorial/workflow/articles?documentIds=${documentId}`).expect(200);
    expect(listed.body.data[0]).toMatchObject({ plan });
    const stages = await writer.get(`/editorial/workflow/articles/stages?documentIds=${documentId}`).expect(200);
    expect(stages.body.data[documentId]).toMatchObject({ plan });
    expect(await eventsOf(documentId)).toMatchObject([
      { step: 'prioritise', priority: 'high', assignees: null, dueAt: null },
      { step: 'set_due', dueAt: '2026-01-05T08:00:00.000Z', priority: null },
      { step: 'assign', assignees: [expect.stringMatching(/^Ada/), expect.stringMatching(/^Ada/)] },
    ]);
    await newsroom.strapi.db.connection('editorial_events').where({ step: 'set_due' }).update({ due_at: FUTURE });
    const { problems } = await newsroom.strapi.plugin('editorial').service('log').verify();
    expect(problems).toMatchObject([{ kind: 'broken_chain', documentId }]);
    const back = { due_at: '2026-01-05T08:00:00.000Z' };
    await newsroom.strapi.db.connection('editorial_events').where({ step: 'set_due' }).update(back);
    expect((await newsroom.strapi.plugin('editorial').service('log').verify()).problems).toEqual([]);
  });

  test('leaves no trace where nothing changes', async () => {
    const documentId = await writer.writes();
    await plans(planner, documentId, { assignees: [], dueAt: null, priority: 'normal' }).expect(200);
    expect(await writer.status(documentId)).toMatchObject({ version: 1 });
    expect(await eventsOf(documentId)).toEqual([]);
  });

  test('is changed by one of two who look at the same version', async () => {
    const documentId = await writer.writes();
    const answers = await Promise.all(
      ['low', 'urgent'].map((priority) => plans(planner, documentId, { priority, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.error.details.code).toBe('STALE_VERSION');
    expect(await eventsOf(documentId)).toHaveLength(1);
  });

  test('ends when the text goes out, and when it is deleted', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    await plans(planner, documentId, { assignees: [account('writer')], dueAt: FUTURE, priority: 'urgent' }).expect(200);
    const editor = new Desk(newsroom, await anAdmin(newsroom, 'editor'));
    await editor.takes('publish', documentId).expect(200);
    const none = { assignees: [], dueAt: null, priority: 'normal', isOverdue: false };
    expect((await writer.status(documentId)).plan).toEqual(none);
    const gone = await writer.writes();
    await plans(planner, gone, { assignees: [account('writer')] }).expect(200);
    await editor.delete(`/content-manager/collection-types/plugin::editorial.article/${gone}`).expect(200);
    expect([...(await rowsOf(documentId)), ...(await rowsOf(gone))]).toEqual([]);
  });
});

describe('who may plan', () => {
  test('a reviewer assigns a text to herself, and nobody else', async () => {
    const documentId = await writer.writes();
    await plans(reviewer, documentId, { assignees: [account('reviewer')] }).expect(200);
    const refused = await plans(reviewer, documentId, { assignees: [account('writer')] }).expect(403);
    expect(refused.body.error.details.code).toBe('NOT_PERMITTED');
    await plans(reviewer, documentId, { dueAt: FUTURE }).expect(403);
    await plans(reviewer, documentId, { assignees: [] }).expect(200);
  });

  test('nobody is assigned who can neither write nor review the type', async () => {
    const documentId = await writer.writes();
    for (const stranger of [account('planner'), 'admin:99999', 'user:99999']) {
      const { body } = await plans(planner, documentId, { assignees: [stranger] }).expect(422);
      expect(body.error.details.code).toBe('NOT_ASSIGNABLE');
    }
    expect(await rowsOf(documentId)).toEqual([]);
    const { body } = await planner.get('/editorial/workflow/articles/people').expect(200);
    const accounts = body.data.map((one: { account: string }) => one.account);
    expect(accounts).toEqual(expect.arrayContaining([account('writer'), account('reviewer')]));
    expect(accounts).not.toContain(account('planner'));
  });

  test.each([
    ['nothing', {}, ''],
    ['an account of no kind', { assignees: ['ines'] }, 'assignees'],
    ['a day without an hour', { dueAt: '2026-03-01' }, 'dueAt'],
    ['a priority that there is not', { priority: 'asap' }, 'priority'],
    ['a word that is unknown', { priority: 'low', owner: 1 }, ''],
  ])('%s is 400 and names the field', async (_, change, field) => {
    const { body } = await plans(planner, await writer.writes(), change).expect(400);
    expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER' });
    expect(body.error.details.errors[0].path.join('.')).toMatch(new RegExp(`^${field}`));
  });
});

describe('on the content API', () => {
  const post = (documentId: string, { headers }: Someone, change: object) =>
    newsroom.http.post(`/api/editorial/workflow/articles/${documentId}/plan`).set(headers).send(change);

  test('a reviewer takes a text upon herself; a planner and a token set dates', async () => {
    const documentId = await writer.writes(anArticle());
    const critic = await aUser(newsroom, ['article.readDraft', 'workflow.review']);
    const chief = await aUser(newsroom, ['article.readDraft', 'workflow.assign']);
    await post(documentId, critic, { assignees: [`user:${critic.id}`] }).expect(200);
    await post(documentId, critic, { dueAt: FUTURE }).expect(403);
    await post(documentId, chief, { dueAt: FUTURE }).expect(200);
    const people = (one: Someone) => newsroom.http.get('/api/editorial/workflow/articles/people').set(one.headers);
    const { body } = await people(chief).expect(200);
    expect(body.data.map((one: { account: string }) => one.account)).toContain(`user:${critic.id}`);
    await people(critic).expect(403);
    await post(documentId, await aToken(newsroom, 'full-access'), { priority: 'high' }).expect(200);
    expect((await writer.status(documentId)).plan).toMatchObject({
      assignees: [{ account: `user:${critic.id}` }],
      dueAt: '2099-01-05T08:00:00.000Z',
      priority: 'high',
    });
  });

  test('who may not open the text hears that there is none', async () => {
    const documentId = await writer.writes(anArticle());
    const reader = await aUser(newsroom, ['article.find', 'workflow.review']);
    await post(documentId, reader, { assignees: [`user:${reader.id}`] }).expect(404);
  });
});
