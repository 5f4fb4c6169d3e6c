import { aPage } from '../builders';
import { type Desk, desksOf, liveRows, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, aUser, type Someone } from './support/people';

const PAGES = `/content-manager/collection-types/${PAGE}`;
const NEXT_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;
let token: Someone;
let reader: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
  token = await aToken(newsroom, 'full-access');
  reader = await aUser(newsroom, [`${PAGE}.find`, `${PAGE}.findOne`]);
}, 60_000);

afterAll(() => newsroom.close());

const documents = () => newsroom.strapi.documents(PAGE as 'plugin::users-permissions.user');
const table = (uid = PAGE) => newsroom.strapi.db.query(uid as 'plugin::users-permissions.user');
const get = (path: string, who: Someone = reader) => newsroom.http.get(`/api/pages${path}`).set(who.headers);
const live = (documentId: string) => liveRows(newsroom, documentId, PAGE);

async function refused(attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ refusal: { code: expect.any(String) } });
}

async function anApprovedPage(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await writer.writes(aPage(more), PAGE);
  await writer.takes('submit', documentId, {}, 'pages').expect(200);
  expect((await reviewer.approves(documentId, 'pages')).status).toBe(200);
  return documentId;
}

async function aLivePage(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await anApprovedPage(more);
  await editor.takes('publish', documentId, {}, 'pages').expect(200);
  return documentId;
}

test('a page goes from draft to its readers, and takes the steps that an article takes', async () => {
  const documentId = await writer.writes(aPage({ title: 'The masthead', deskNote: 'Ask the lawyer' }), PAGE);
  await get(`/${documentId}`).expect(404);
  await writer.takes('submit', documentId, {}, 'pages').expect(200);
  const own = await writer.takes('approve', documentId, {}, 'pages').expect(403);
  expect(own.body.error.details.code).toBe('NOT_PERMITTED');
  await reviewer.takes('request-changes', documentId, { reason: 'Name the owner.' }, 'pages').expect(200);
  await writer.saves(documentId, { intro: 'Owned by its readers' }, PAGE).expect(200);
  await writer.takes('submit', documentId, {}, 'pages').expect(200);
  await reviewer.approves(documentId, 'pages');
  await editor.takes('schedule', documentId, { at: NEXT_WEEK }, 'pages').expect(200);
  await editor.takes('unschedule', documentId, {}, 'pages').expect(200);
  await editor.takes('publish', documentId, {}, 'pages').expect(200);

  const { body } = await get(`/${documentId}?populate=*`).expect(200);
  expect(body.data).toMatchObject({
    title: 'The masthead',
    slug: 'the-masthead',
    intro: 'Owned by its readers',
    contact: { label: 'Readers’ desk' },
    parts: [{ __component: 'page.text', heading: 'Corrections' }],
  });
  expect(body.data).not.toHaveProperty('deskNote');
  expect(await boss.status(documentId, 'pages')).toMatchObject({ uid: PAGE, stage: 'published', isLive: true });
});

test('the lists and the review queue name it', async () => {
  const documentId = await writer.writes(aPage({ title: 'Waiting page' }), PAGE);
  await writer.takes('submit', documentId, {}, 'pages').expect(200);
  const stages = await boss.get(`/editorial/workflow/pages/stages?documentIds=${documentId}`).expect(200);
  expect(stages.body.data).toMatchObject({ [documentId]: { stage: 'in_review', isLive: false } });
  const queue = await reviewer.get('/editorial/queue?limit=100').expect(200);
  expect(queue.body.data).toContainEqual(expect.objectContaining({ documentId, uid: PAGE, title: 'Waiting page' }));
});

test('the role matrix has its steps, and Strapi’s own roles hold them', async () => {
  const { body } = await boss.get('/admin/permissions').expect(200);
  const { actions } = body.data.sections.collectionTypes;
  const steps = actions.filter(({ subjects }: { subjects: string[] }) => subjects.includes(PAGE));
  expect(steps.map(({ actionId }: { actionId: string }) => actionId)).toEqual(
    expect.arrayContaining(['plugin::editorial.submit', 'plugin::editorial.review', 'plugin::editorial.override']),
  );
  const held = await table('admin::permission').findMany({
    where: { subject: PAGE, action: { $startsWith: 'plugin::editorial.' } },
    populate: ['role'],
  });
  const grants = held.map(({ action, role }) => `${role.code} ${action}`);
  expect(grants).toEqual(
    expect.arrayContaining(['strapi-author plugin::editorial.submit', 'strapi-editor plugin::editorial.review']),
  );
});

test('what a required field lacks is said at submission, down into the parts', async () => {
  const parts = [{ __component: 'page.pull-quote', speaker: 'The owner' }];
  const documentId = await writer.writes(aPage({ title: 'Half done', parts }), PAGE);
  const { body } = await writer.takes('submit', documentId, {}, 'pages').expect(422);
  expect(body.error.details).toMatchObject({
    code: 'NOT_READY',
    items: [{ code: 'FIELD_MISSING', field: 'parts.words' }],
  });
});

describe('its slugs', () => {
  test('are made of the title, and the second of one name has another', async () => {
    const [first, second] = [
      await writer.writes(aPage({ title: 'Contact us' }), PAGE),
      await aLivePage({ title: 'Contact us' }),
    ];
    const slugs = await table().findMany({ where: { documentId: { $in: [first, second] }, publishedAt: null } });
    expect(slugs.map(({ slug }) => slug).sort()).toEqual(['contact-us', 'contact-us-2']);
  });

  test('belong to one page alone', async () => {
    await writer.writes(aPage({ title: 'Privacy' }), PAGE);
    const answer = await writer.post(PAGES, aPage({ title: 'Other', slug: 'privacy' }));
    expect(answer.body.error.details.code).toBe('SLUG_TAKEN');
  });

  test('are not given away after readers have seen them', async () => {
    const documentId = await aLivePage({ title: 'Terms of use' });
    await editor.takes('unpublish', documentId, { reason: 'Out of date.' }, 'pages').expect(200);
    await documents().delete({ documentId });
    const again = await writer.writes(aPage({ title: 'Terms of use' }), PAGE);
    expect((await table().findOne({ where: { documentId: again } })).slug).toBe('terms-of-use-2');
  });
});

describe('nobody publishes a page past its approval', () => {
  const WAYS: readonly [string, (documentId: string) => Promise<unknown>][] = [
    ['the content manager’s Publish', (id) => boss.post(`${PAGES}/${id}/actions/publish`).expect(409)],
    [
      'bulk publish',
      (id) => boss.post(`${PAGES}/actions/bulkPublish`, { documentIds: [id], locale: 'en' }).expect(409),
    ],
    [
      'a REST PUT with status=published',
      (id) =>
        newsroom.http
          .put(`/api/pages/${id}?status=published`)
          .set(token.headers)
          .send({ data: { intro: 'Sneaked in' } })
          .expect(409),
    ],
    ['documents().publish', (id) => refused(documents().publish({ documentId: id }))],
    ['documents().publish of every language', (id) => refused(documents().publish({ documentId: id, locale: '*' }))],
    [
      'documents().update with status published',
      (id) => refused(documents().update({ documentId: id, status: 'published' })),
    ],
    [
      'db.query().update with publishedAt',
      (id) => refused(table().update({ where: { documentId: id }, data: { publishedAt: new Date() } })),
    ],
  ];

  test.each(WAYS)('through %s', async (_, attempt) => {
    const documentId = await writer.writes(aPage({ intro: 'As it was' }), PAGE);
    await attempt(documentId);
    expect(await live(documentId)).toHaveLength(0);
    expect(await table().findOne({ where: { documentId, publishedAt: null } })).toMatchObject({ intro: 'As it was' });
  });

  test('through a REST POST, which saves a draft unless it says otherwise, and is refused if it does', async () => {
    const post = (query: string) => newsroom.http.post(`/api/pages${query}`).set(token.headers).send({ data: aPage() });
    const { body } = await post('').expect(201);
    expect(await live(body.data.documentId)).toHaveLength(0);
    const before = await table().count({});
    await post('?status=published').expect(409);
    expect(await table().count({})).toBe(before);
  });
});

describe('what its readers see changes through a step alone', () => {
  const WAYS: readonly [string, (documentId: string) => Promise<unknown>][] = [
    ['a REST DELETE', (id) => newsroom.http.delete(`/api/pages/${id}`).set(token.headers).expect(409)],
    ['the content manager’s Unpublish', (id) => boss.post(`${PAGES}/${id}/actions/unpublish`).expect(422)],
    ['documents().delete of every language', (id) => refused(documents().delete({ documentId: id, locale: '*' }))],
    ['db.query().updateMany', (id) => refused(table().updateMany({ where: { documentId: id }, data: { intro: 'X' } }))],
    ['db.query().deleteMany', (id) => refused(table().deleteMany({ where: { documentId: id } }))],
  ];

  test.each(WAYS)('and not through %s', async (_, attempt) => {
    const documentId = await aLivePage({ intro: 'What readers see' });
    await attempt(documentId);
    expect(await live(documentId)).toMatchObject([{ intro: 'What readers see' }]);
  });

  test('a save leaves them the approved text until the new one is approved', async () => {
    const documentId = await aLivePage();
    await writer.saves(documentId, { intro: 'The new intro' }, PAGE).expect(200);
    expect((await get(`/${documentId}`).expect(200)).body.data.intro).not.toBe('The new intro');
    expect(await boss.status(documentId, 'pages')).toMatchObject({ stage: 'draft', isLive: true });
  });
});

describe('a page that nobody approved cannot be read', () => {
  let documentId: string;

  beforeAll(async () => {
    documentId = await writer.writes(aPage({ title: 'Mark of the unseen' }), PAGE);
  });

  test('by its drafts', async () => {
    const { body } = await get('?status=draft').expect(403);
    expect(body.error.details.code).toBe('DRAFTS_NOT_READABLE');
    await get(`/${documentId}?status=draft`).expect(403);
    expect((await get('?filters[title][$startsWith]=Mark').expect(200)).body.data).toEqual([]);
  });

  test('through a live page that leads to it', async () => {
    const linked = await writer.writes(aPage({ seeAlso: { connect: [{ documentId }] } }), PAGE);
    await writer.takes('submit', linked, {}, 'pages').expect(200);
    await reviewer.approves(linked, 'pages');
    const { body } = await editor.takes('publish', linked, {}, 'pages').expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_APPROVAL');
    await get('?populate=seeAlso&filters[seeAlso][title][$startsWith]=Mark').expect(200, /"data":\[\]/);
  });
});
