import { anArticle } from '../builders';
import { ARTICLE, Desk, desksOf, liveRows, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser, type Someone } from './support/people';

const GROUPS = [
  { group: 'legal', count: 1 },
  { group: 'editors', count: 2 },
];

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let lawyer: Desk;
let chief: Desk;
let subeditor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'desk' },
      [ARTICLE]: { preset: 'desk', approvals: GROUPS },
    }),
  );
  ({ writer, reviewer, editor, lawyer, subeditor, chief, boss } = await desksOf(
    newsroom,
    'writer',
    'reviewer',
    'editor',
    'lawyer',
    'subeditor',
    'chief',
    'boss',
  ));
}, 300_000);

afterAll(() => newsroom.close());

const submitted = async () => {
  const documentId = await writer.writes(anArticle());
  await writer.takes('submit', documentId).expect(200);
  return documentId;
};
const detailsOf = ({ body }: { body: { error: { details: unknown } } }) => body.error.details;

test('a text goes out once legal and two editors have said yes, whoever of them came first', async () => {
  const documentId = await submitted();
  expect((await chief.approves(documentId)).body.data.stage).toBe('in_review');
  expect((await lawyer.approves(documentId)).body.data.stage).toBe('in_review');

  expect(await boss.status(documentId)).toMatchObject({
    approvalsNeeded: 3,
    tallies: [
      { group: 'legal', given: 1, needed: 1 },
      { group: 'editors', given: 1, needed: 2 },
    ],
    approvals: [
      { groups: ['legal', 'editors'], countsFor: 'editors' },
      { groups: ['legal'], countsFor: 'legal' },
    ],
  });

  expect((await subeditor.approves(documentId)).body.data.stage).toBe('approved');
  await editor.takes('publish', documentId).expect(200);
  expect(await liveRows(newsroom, documentId)).toHaveLength(1);

  const events = await newsroom.strapi.db
    .query('plugin::editorial.event' as 'plugin::users-permissions.user')
    .findMany({ where: { documentId, step: 'approve' }, orderBy: { seq: 'asc' } });
  expect(events).toMatchObject([
    { capability: 'approve.legal', approverGroups: 'legal,editors' },
    { capability: 'approve.legal', approverGroups: 'legal' },
    { capability: 'approve.editors', approverGroups: 'editors' },
  ]);
  expect((await newsroom.strapi.plugin('editorial').service('log').verify()).problems).toEqual([]);
});

test('whoever publishes too early hears which groups are missing', async () => {
  const documentId = await submitted();
  await lawyer.approves(documentId);
  expect(detailsOf(await editor.takes('publish', documentId).expect(409))).toMatchObject({
    code: 'NOT_APPROVED',
    missing: [{ group: 'editors', given: 0, needed: 2 }],
  });
});

test('a reviewer of no group asks for changes, and does not approve', async () => {
  const documentId = await submitted();
  const refusal = (await reviewer.approves(documentId)).body.error;
  expect(refusal).toMatchObject({ details: { code: 'NOT_PERMITTED' } });
  expect(refusal.message).toContain('approvers for legal or approvers for editors');
  await reviewer.takes('request-changes', documentId, { reason: 'Name the captain.' }).expect(200);
});

test('a group that has said yes is not asked again', async () => {
  const documentId = await submitted();
  await lawyer.approves(documentId);
  const second = new Desk(newsroom, await anAdmin(newsroom, 'lawyer'));
  expect(detailsOf(await second.approves(documentId))).toMatchObject({ code: 'NOT_PERMITTED' });
  const offer = (await second.status(documentId)).steps.find(({ name }: { name: string }) => name === 'approve');
  expect(offer).toMatchObject({ allowed: false, completes: false });
});

test('the super admin, who speaks for every group, is one person', async () => {
  const documentId = await submitted();
  const waiting = async () => JSON.stringify((await boss.get('/editorial/queue?limit=100').expect(200)).body.data);
  expect(await waiting()).toContain(documentId);
  expect((await boss.approves(documentId)).body.data.stage).toBe('in_review');
  expect(await waiting()).not.toContain(documentId);
  expect(detailsOf(await boss.approves(documentId))).toMatchObject({ code: 'OWN_WORK' });
});

test('the home widget lists for an approver what waits for their group', async () => {
  const documentId = await submitted();
  const { body } = await lawyer.get('/editorial/queue?limit=100').expect(200);
  expect(body.data.map((item: { documentId: string }) => item.documentId)).toContain(documentId);
  expect((await writer.get('/editorial/queue?limit=100')).body.meta.total).toBe(0);
});

describe('each group has its permissions', () => {
  test('in the role matrix, on the types that ask it', async () => {
    const { body } = await boss.get('/admin/permissions').expect(200);
    const { actions } = body.data.sections.collectionTypes;
    const own = actions.filter(({ actionId }: { actionId: string }) =>
      actionId.startsWith('plugin::editorial.approve.'),
    );
    expect(own).toMatchObject([
      { actionId: 'plugin::editorial.approve.legal', label: 'Approve for legal', subjects: [ARTICLE] },
      { actionId: 'plugin::editorial.approve.editors', label: 'Approve for editors', subjects: [ARTICLE] },
    ]);
  });

  test('which no role but the super admin has at first', async () => {
    const { body } = await boss.get('/admin/roles').expect(200);
    for (const { id, code } of body.data.filter((role: { code: string }) => /^strapi-/.test(role.code))) {
      const grants = (await boss.get(`/admin/roles/${id}/permissions`)).body.data;
      const groups = grants.filter(({ action }: { action: string }) => action.includes('approve.'));
      expect([code, groups.length]).toEqual([code, code === 'strapi-super-admin' ? 2 : 0]);
    }
  });

  test('on the content API, with a checkbox and an address of its own', async () => {
    const boxes = newsroom.strapi.plugin('users-permissions').service('users-permissions').getActions();
    const names = Object.keys(boxes['plugin::editorial'].controllers.workflow);
    expect(names).toEqual(expect.arrayContaining(['review', 'approve_legal', 'approve_editors']));

    const reads = ['article.readDraft', 'workflow.status'];
    const counsel = await aUser(newsroom, ['workflow.approve_legal', ...reads]);
    const other = await aUser(newsroom, ['workflow.review', 'workflow.submit', ...reads]);
    for (const path of ['approve', 'approve/legal']) {
      const documentId = await submitted();
      expect((await approves(other, documentId, path)).status).toBe(403);
      expect((await approves(counsel, documentId, path)).body.data).toMatchObject({
        stage: 'in_review',
        approvals: [{ groups: ['legal'], countsFor: 'legal' }],
      });
      expect((await approves(counsel, documentId, 'approve/editors')).status).toBe(403);
    }
  });

  async function approves({ headers }: Someone, documentId: string, path: string) {
    const address = `/api/editorial/workflow/articles/${documentId}`;
    const { digest } = (await newsroom.http.get(address).set(headers)).body.data;
    return newsroom.http.post(`${address}/${path}`).set(headers).send({ digest });
  }
});
