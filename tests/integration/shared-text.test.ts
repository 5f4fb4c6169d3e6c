import { Desk, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf, aSuperAdmin } from './support/people';
import { addSharedTypes, FLYER, THEME } from './support/shared-types';

jest.setTimeout(60_000);

const warnings: string[] = [];
let newsroom: Newsroom;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom({}, addSharedTypes(warnings));
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
}, 300_000);

afterAll(() => newsroom.close());

const documents = (uid: string) => newsroom.strapi.documents(uid as 'plugin::users-permissions.user');
const write = (data: object) => data as never;

async function approve(documentId: string, locale = 'en'): Promise<void> {
  const url = `/editorial/workflow/flyers/${documentId}`;
  await boss.post(`${url}/submit`, { locale }).expect(200);
  const { body } = await boss.get(`${url}?locale=${locale}`).expect(200);
  await boss.post(`${url}/approve`, { locale, digest: body.data.digest }).expect(200);
}

const publish = (documentId: string, locale = 'en') =>
  boss.post(`/editorial/workflow/flyers/${documentId}/publish`, { locale });

async function aLiveFlyer(data: object = {}): Promise<string> {
  const { documentId } = await documents(FLYER).create({ data: write({ title: 'Open day', price: '5', ...data }) });
  await approve(documentId);
  await publish(documentId).expect(200);
  return documentId;
}

/** Live in English and German, with one price. */
async function aLiveFlyerInTwoLanguages(): Promise<string> {
  const documentId = await aLiveFlyer();
  await documents(FLYER).update({ documentId, locale: 'de', data: write({ title: 'Tag der offenen Tür' }) });
  await approve(documentId, 'de');
  await publish(documentId, 'de').expect(200);
  return documentId;
}

async function livePrices(documentId: string): Promise<Record<string, unknown>> {
  const rows = await newsroom.strapi.db
    .query(FLYER as 'plugin::users-permissions.user')
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
  return Object.fromEntries(rows.map(({ locale, price }) => [locale, price]));
}

async function liveTopics(documentId: string): Promise<readonly string[]> {
  const [row] = await newsroom.strapi.db
    .query(FLYER as 'plugin::users-permissions.user')
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, populate: ['topics'] });
  return row.topics.map(({ name }: { name: string }) => name);
}

async function refused(attempt: Promise<unknown>, words: string): Promise<void> {
  await expect(attempt).rejects.toMatchObject({
    message: expect.stringContaining(words),
    refusal: { code: 'STILL_LIVE', documents: [expect.objectContaining({ title: expect.any(String) })] },
  });
}

test('the start names the fields that languages share, and the relations that can be written from elsewhere', () => {
  const ours = warnings.filter((line) => line.includes('editorial:'));
  expect(ours).toContainEqual(expect.stringMatching(/languages of api::flyer\.flyer share price/));
  expect(ours).toContainEqual(expect.stringMatching(/api::theme\.theme\.flyers is the other end of .*flyer\.topics/));
  expect(ours.join()).not.toMatch(/flyer\.parent is the other end/);
});

describe('a field that the languages share', () => {
  test('is not changed in another live language by publishing one', async () => {
    const documentId = await aLiveFlyerInTwoLanguages();
    await documents(FLYER).update({ documentId, data: write({ title: 'Another idea' }) });
    await boss.post(`/editorial/workflow/flyers/${documentId}/discard-changes`).expect(200);
    await documents(FLYER).update({ documentId, data: write({ price: '6' }) });
    await approve(documentId);
    await publish(documentId);
    expect(await livePrices(documentId)).toMatchObject({ de: '5' });
  });

  test('changes in both when both are approved and published together', async () => {
    const documentId = await aLiveFlyerInTwoLanguages();
    await documents(FLYER).update({ documentId, data: write({ price: '7' }) });
    await approve(documentId);
    await approve(documentId, 'de');
    const path = `/content-manager/collection-types/${FLYER}/actions/bulkPublish`;
    await boss.post(path, { documentIds: [documentId], locale: ['en', 'de'] }).expect(200);
    expect(await livePrices(documentId)).toEqual({ en: '7', de: '7' });
  });

  test('does not keep one language from going out while it stays as it is', async () => {
    const documentId = await aLiveFlyerInTwoLanguages();
    await documents(FLYER).update({ documentId, data: write({ title: 'Open night' }) });
    await approve(documentId);
    await publish(documentId).expect(200);
    expect(await livePrices(documentId)).toEqual({ en: '5', de: '5' });
  });
});

describe('a relation written from its other end', () => {
  test('does not add to a live document', async () => {
    const documentId = await aLiveFlyer();
    const attempt = documents(THEME).create({ data: write({ name: 'Sneaked in', flyers: [documentId] }) });
    await refused(attempt, 'topics');
    expect(await liveTopics(documentId)).toEqual([]);
  });

  test('does not take away from one, nor does deleting that end', async () => {
    const theme = await documents(THEME).create({ data: write({ name: 'Harbour' }) });
    const documentId = await aLiveFlyer({ topics: [theme.documentId] });
    await refused(documents(THEME).update({ documentId: theme.documentId, data: write({ flyers: [] }) }), 'Open day');
    await refused(documents(THEME).delete({ documentId: theme.documentId }), 'Open day');
    expect(await liveTopics(documentId)).toEqual(['Harbour']);
    await documents(THEME).update({ documentId: theme.documentId, data: write({ name: 'Port' }) });
  });

  test('does not reach a live document past the document service either', async () => {
    const mine = await documents(THEME).create({ data: write({ name: 'Mine' }) });
    const live = await aLiveFlyer({ topics: [mine.documentId] });
    const [{ id }] = (await liveRows(newsroom, live, FLYER)) as [{ id: number }];
    const table = newsroom.strapi.db.query(THEME as 'plugin::users-permissions.user');
    const where = { id: mine.id as number };
    await refused(table.create({ data: write({ name: 'Sneaked in', flyers: [id] }) }), 'topics');
    await refused(table.update({ where, data: write({ flyers: [] }) }), 'topics');
    await refused(table.updateRelations(where.id, { flyers: [] }), 'topics');
    await expect(table.deleteMany({ where })).rejects.toMatchObject({ refusal: { code: 'STILL_LIVE' } });
    expect(await liveTopics(live)).toEqual(['Mine']);
    await table.update({ where, data: write({ name: 'Still mine', flyers: [id] }) });
  });

  test('is free while nothing of it is live', async () => {
    const { documentId } = await documents(FLYER).create({ data: write({ title: 'A draft' }) });
    const theme = await documents(THEME).create({ data: write({ name: 'Free', flyers: [documentId] }) });
    await documents(THEME).delete({ documentId: theme.documentId });
  });

  test('between two governed documents belongs to the one that owns it', async () => {
    const parent = await aLiveFlyer({ title: 'Parent' });
    const child = await aLiveFlyer({ title: 'Child', parent });
    expect(await liveRows(newsroom, child, FLYER)).toHaveLength(1);
    expect((await boss.get(`/editorial/workflow/flyers/${parent}`)).body.data.stage).toBe('published');
    const other = await aLiveFlyer({ title: 'Other child' });
    await documents(FLYER).update({ documentId: parent, data: write({ children: [other] }) });
    await documents(FLYER).update({ documentId: parent, data: write({ title: 'Parent again' }) });
    await approve(parent);
    const { body } = await publish(parent).expect(409);
    expect(body.error.details.code).toBe('STILL_LIVE');
    expect(body.error.message).toContain('parent');
  });
});

test('what languages share is told for a new one by those texts alone that one may open', async () => {
  const subject = FLYER;
  const properties = { fields: ['title', 'price'], locales: ['en', 'de'] };
  const { id } = await newsroom.strapi.service('admin::role').create({ name: 'Own flyers', description: '' });
  const grants = [
    { action: 'plugin::content-manager.explorer.read', subject, properties, conditions: ['admin::is-creator'] },
    { action: 'plugin::content-manager.explorer.create', subject, properties, conditions: [] },
  ];
  await newsroom.strapi.service('admin::role').assignPermissions(id, grants);
  const freelance = new Desk(newsroom, await anAdminOf(newsroom, id));
  const taken = async (documentId: string) => {
    const where = { documentId };
    const row = await newsroom.strapi.db.query(FLYER as 'plugin::users-permissions.user').findOne({ where });
    const body = { model: FLYER, id: row.id, locale: 'de' };
    return freelance.post('/i18n/content-manager/actions/get-non-localized-fields', body);
  };
  const own = await freelance.writes({ title: 'Mine', price: '7' }, FLYER);
  expect((await taken(own)).body.nonLocalizedFields).toEqual({ price: '7' });
  const { documentId } = await documents(FLYER).create({ data: write({ title: 'Not theirs', price: '9' }) });
  const refused = await taken(documentId);
  expect(refused.status).toBe(404);
  expect(refused.body).not.toHaveProperty('nonLocalizedFields');
});
