import { anArticle } from '../builders';
import { anApprovedArticle, ARTICLE, Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf } from './support/people';

let newsroom: Newsroom;
let boss: Desk;
let writer: Desk;
let reviewer: Desk;
let chief: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  ({ boss, writer, reviewer } = await desksOf(newsroom, 'boss', 'writer', 'reviewer'));
  ({ boss: chief } = await desksOf(newsroom, 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const EXPLORER = 'plugin::content-manager.explorer';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;

interface Grant {
  readonly locales: readonly string[];
  readonly conditions?: readonly string[];
}

/** Somebody who opens every article and publishes those that the grant is for. */
async function aPublisher({ locales, conditions = [] }: Grant): Promise<Desk> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.create({ name: `Publishes ${locales.join()} ${Math.random()}`, description: '' });
  const fields = ['headline', 'slug', 'deck', 'body', 'credits.name', 'credits.role'];
  const every = { subject: ARTICLE, conditions: [] };
  await roles.assignPermissions(id, [
    { ...every, action: `${EXPLORER}.read`, properties: { locales: ['en', 'de'], fields } },
    { ...every, action: `${EXPLORER}.create`, properties: { locales: ['en', 'de'], fields } },
    { ...every, action: 'plugin::editorial.submit', properties: {} },
    { action: `${EXPLORER}.publish`, subject: ARTICLE, properties: { locales }, conditions },
  ]);
  return new Desk(newsroom, await anAdminOf(newsroom, id));
}

async function anApprovedTranslation(): Promise<string> {
  const documentId = await boss.writes();
  const german = `${PANEL}/${documentId}?locale=de`;
  await boss.put(german, anArticle({ headline: `Noch einmal ${documentId}` })).expect(200);
  await boss.takes('submit', documentId, { locale: 'de' }).expect(200);
  const { digest } = (await boss.get(`/editorial/workflow/articles/${documentId}?locale=de`)).body.data;
  await chief.takes('approve', documentId, { locale: 'de', digest }).expect(200);
  return documentId;
}

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

describe('whoever publishes one language', () => {
  test.each([
    ['publish', {}],
    ['schedule', { at: TOMORROW }],
  ])('does not %s another', async (step, body) => {
    const english = await aPublisher({ locales: ['en'] });
    const documentId = await anApprovedTranslation();
    const answer = await english.takes(step, documentId, { locale: 'de', ...body }).expect(403);
    expect(answer.body.error.details.code).toBe('NOT_PERMITTED');
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
    await (await aPublisher({ locales: ['de'] })).takes(step, documentId, { locale: 'de', ...body }).expect(200);
  });

  test.each(['unpublish', 'retract'])('does not %s another', async (step) => {
    const english = await aPublisher({ locales: ['en'] });
    const documentId = await anApprovedTranslation();
    await boss.takes('publish', documentId, { locale: 'de' }).expect(200);
    await english.takes(step, documentId, { locale: 'de', reason: 'Because' }).expect(403);
    expect(await liveRows(newsroom, documentId)).toHaveLength(1);
  });

  test('is offered no such step there, alone or for many', async () => {
    const english = await aPublisher({ locales: ['en'] });
    const documentId = await anApprovedTranslation();
    const { body } = await english.get(`/editorial/workflow/articles/${documentId}?locale=de`).expect(200);
    const { version, digest, steps } = body.data;
    expect(steps.find(({ name }: { name: string }) => name === 'publish')).toMatchObject({
      allowed: false,
      refusal: { code: 'NOT_PERMITTED' },
    });
    const wanted = { locale: 'de', documents: [{ documentId, version, digest }] };
    const bulk = await english.post('/editorial/bulk/articles/publish', wanted).expect(200);
    expect(bulk.body.data).toMatchObject([{ result: 'refused', refusal: { code: 'NOT_PERMITTED' } }]);
  });
});

test('whoever publishes on a condition publishes what it is for, and nothing else', async () => {
  const own = await aPublisher({ locales: ['en'], conditions: ['admin::is-creator'] });
  const [theirs, others] = [await own.writes(), await anApprovedArticle(writer, reviewer)];
  await own.takes('submit', theirs).expect(200);
  expect((await reviewer.approves(theirs)).status).toBe(200);
  await own.takes('publish', others).expect(403);
  expect(await liveRows(newsroom, others)).toHaveLength(0);
  await own.takes('publish', theirs).expect(200);
});

/** Two people who open every article, with some permissions for what one of them wrote. */
async function aDesk(actions: readonly string[]): Promise<readonly [Desk, Desk]> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.create({ name: `Their own desk ${Math.random()}`, description: '' });
  const fields = ['headline', 'slug', 'deck', 'body', 'credits.name', 'credits.role'];
  const properties = { locales: ['en'], fields };
  const conditions = ['admin::has-same-role-as-creator'];
  await roles.assignPermissions(id, [
    { action: `${EXPLORER}.read`, subject: ARTICLE, properties, conditions: [] },
    { action: `${EXPLORER}.create`, subject: ARTICLE, properties, conditions: [] },
    { action: 'plugin::editorial.submit', subject: ARTICLE, properties: {}, conditions: [] },
    ...actions.map((action) => ({
      action: `plugin::editorial.${action}`,
      subject: ARTICLE,
      properties: {},
      conditions,
    })),
  ]);
  return [new Desk(newsroom, await anAdminOf(newsroom, id)), new Desk(newsroom, await anAdminOf(newsroom, id))];
}

test('whoever reviews on a condition approves what it is for, and nothing else', async () => {
  const [one, other] = await aDesk(['review']);
  const [theirs, others] = [await one.writes(), await writer.writes()];
  await one.takes('submit', theirs).expect(200);
  await writer.takes('submit', others).expect(200);
  expect((await other.approves(others)).body.error.details.code).toBe('NOT_PERMITTED');
  await other.takes('request-changes', others, { reason: 'Because' }).expect(403);
  const { body } = await other.get('/editorial/queue?list=review').expect(200);
  expect(body.data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([theirs]);
  expect((await other.approves(theirs)).status).toBe(200);
});

test('whoever comments, ticks or assigns on a condition does so on what it is for, and nothing else', async () => {
  const [one, other] = await aDesk(['comment', 'tick', 'assign']);
  const act = async (documentId: string) => {
    const { digest } = await other.status(documentId);
    return [
      await other.post(`/editorial/comments/articles/${documentId}`, { body: 'So' }),
      await other.put(`/editorial/checklist/articles/${documentId}/facts`, { digest }),
      await other.takes('plan', documentId, { priority: 'high' }),
    ];
  };
  const [theirs, others] = [await one.writes(), await writer.writes()];
  for (const { body } of await act(others)) expect(body.error?.details.code).toBe('NOT_PERMITTED');
  for (const { status } of await act(theirs)) expect(status).toBe(200);
  const { body } = await other.get(`/editorial/comments/articles/${others}`).expect(200);
  expect(body).toMatchObject({ data: [], meta: { mayComment: false } });
});
