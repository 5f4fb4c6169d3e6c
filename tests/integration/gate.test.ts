import { anArticle } from '../builders';
import { anApprovedArticle, ARTICLE, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, aUser, type Someone } from './support/people';
import { statementsOf } from './support/statements';

const CONTENT_MANAGER = `/content-manager/collection-types/${ARTICLE}`;

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let token: Someone;
let contributor: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  token = await aToken(newsroom, 'full-access');
  contributor = await aUser(newsroom, [
    'article.create',
    'article.update',
    'article.delete',
    'article.readDraft',
    'workflow.submit',
    'workflow.publish',
  ]);
}, 60_000);

afterAll(() => newsroom.close());

const documents = () => newsroom.strapi.documents(ARTICLE as 'plugin::users-permissions.user');
const table = () => newsroom.strapi.db.query(ARTICLE as 'plugin::users-permissions.user');
const rest = (method: 'post' | 'put' | 'delete', path: string, who: Someone) =>
  newsroom.http[method](`/api/editorial/articles${path}`).set(who.headers);

/** Every way to make a draft public that is not a step of the workflow; each resolves to what came back, or throws. */
const WAYS_TO_PUBLISH: readonly [string, (documentId: string) => Promise<unknown>][] = [
  ['the content manager’s Publish', (id) => boss.post(`${CONTENT_MANAGER}/${id}/actions/publish`).expect(409)],
  [
    'the content manager’s Publish with new text in the same request',
    (id) => boss.post(`${CONTENT_MANAGER}/${id}/actions/publish`, { deck: 'Sneaked in' }).expect(409),
  ],
  [
    'bulk publish',
    (id) => boss.post(`${CONTENT_MANAGER}/actions/bulkPublish`, { documentIds: [id], locale: 'en' }).expect(409),
  ],
  [
    'a REST PUT with status=published and a full-access token',
    (id) =>
      rest('put', `/${id}?status=published`, token)
        .send({ data: { deck: 'Sneaked in' } })
        .expect(409),
  ],
  [
    'a REST PUT with status=published by a user who may publish',
    (id) =>
      rest('put', `/${id}?status=published`, contributor)
        .send({ data: { deck: 'Sneaked in' } })
        .expect(409),
  ],
  ['documents().publish in code', (id) => refused(documents().publish({ documentId: id }))],
  ['documents().publish of every language', (id) => refused(documents().publish({ documentId: id, locale: '*' }))],
  [
    'documents().publish of a list of languages',
    (id) => refused(documents().publish({ documentId: id, locale: ['en'] as never })),
  ],
  [
    'documents().update with status published',
    (id) => refused(documents().update({ documentId: id, status: 'published' })),
  ],
  ['entityService in code', () => refused(createByEntityService())],
  [
    'db.query().update with publishedAt',
    (id) => refused(table().update({ where: { documentId: id }, data: { publishedAt: new Date() } })),
  ],
  [
    'db.query().updateMany with publishedAt',
    (id) => refused(table().updateMany({ where: { documentId: id }, data: { publishedAt: new Date() } })),
  ],
  [
    'db.query().create of a live row',
    (id) =>
      refused(table().create({ data: { documentId: id, locale: 'en', headline: 'Live', publishedAt: new Date() } })),
  ],
  [
    'db.query().create of a row that does not say when it was published, which Strapi takes for now',
    (id) => refused(table().create({ data: { documentId: id, locale: 'en', headline: 'Live' } })),
  ],
  [
    'db.query().createMany of such rows',
    (id) => refused(table().createMany({ data: [{ documentId: id, locale: 'en', headline: 'Live' }] })),
  ],
];

async function createByEntityService(): Promise<unknown> {
  const data = { ...anArticle(), publishedAt: new Date() } as object;
  return newsroom.strapi.entityService?.create(ARTICLE as 'plugin::users-permissions.user', { data });
}

/** Waits for a refusal of the workflow; any other outcome fails the test. */
async function refused(attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ refusal: { code: expect.any(String) } });
}

describe('a draft that nobody approved stays unseen', () => {
  test.each(WAYS_TO_PUBLISH)('through %s', async (_, attempt) => {
    const documentId = await writer.writes(anArticle({ deck: 'As it was' }));
    await attempt(documentId);
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
    const draft = await table().findOne({ where: { documentId, publishedAt: null } });
    expect(draft.deck).toBe('As it was');
  });

  test('through a REST POST with status=published, which leaves nothing behind', async () => {
    const before = await table().count({});
    await rest('post', '?status=published', token).send({ data: anArticle() }).expect(409);
    expect(await table().count({})).toBe(before);
  });

  test('through create-and-publish in the content manager, which leaves nothing behind', async () => {
    const before = await table().count({});
    await boss.post(`${CONTENT_MANAGER}/actions/publish`, anArticle()).expect(409);
    expect(await table().count({})).toBe(before);
  });

  test('through a bulk publish that has one approved article among others: none goes out, the title is named', async () => {
    const [approved, draft] = [await anApprovedArticle(writer, reviewer), await writer.writes()];
    const path = `${CONTENT_MANAGER}/actions/bulkPublish`;
    await boss.post(path, { documentIds: [approved, draft], locale: 'en' }).expect(409);
    expect(await liveRows(newsroom, approved)).toHaveLength(0);
  });
});

describe('REST saves a draft unless it says otherwise', () => {
  test('by POST', async () => {
    const { body } = await rest('post', '', token).send({ data: anArticle() }).expect(201);
    expect(body.data.publishedAt).toBeNull();
    expect(await liveRows(newsroom, body.data.documentId)).toHaveLength(0);
  });

  test('by PUT', async () => {
    const documentId = await writer.writes();
    await rest('put', `/${documentId}`, token)
      .send({ data: { deck: 'By token' } })
      .expect(200);
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
  });
});

describe('what readers see changes through a step alone', () => {
  const live = async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { deck: 'What readers see' });
    await boss.takes('publish', documentId).expect(200);
    return documentId;
  };

  const WAYS_TO_CHANGE: readonly [string, (documentId: string) => Promise<unknown>][] = [
    ['a REST DELETE', (id) => rest('delete', `/${id}`, contributor).expect(409)],
    ['the content manager’s Unpublish', (id) => boss.post(`${CONTENT_MANAGER}/${id}/actions/unpublish`).expect(422)],
    [
      'bulk unpublish',
      (id) => boss.post(`${CONTENT_MANAGER}/actions/bulkUnpublish`, { documentIds: [id], locale: 'en' }).expect(422),
    ],
    [
      'bulk delete',
      (id) => boss.post(`${CONTENT_MANAGER}/actions/bulkDelete`, { documentIds: [id], locale: 'en' }).expect(409),
    ],
    ['documents().unpublish in code', (id) => refused(documents().unpublish({ documentId: id }))],
    ['documents().delete in code', (id) => refused(documents().delete({ documentId: id }))],
    ['documents().delete of every language', (id) => refused(documents().delete({ documentId: id, locale: '*' }))],
    [
      'db.query().update of the live row',
      (id) =>
        refused(table().update({ where: { documentId: id, publishedAt: { $notNull: true } }, data: { deck: 'X' } })),
    ],
    [
      'db.query().updateMany of every row',
      (id) => refused(table().updateMany({ where: { documentId: id }, data: { deck: 'X' } })),
    ],
    [
      'db.query().delete',
      (id) => refused(table().delete({ where: { documentId: id, publishedAt: { $notNull: true } } })),
    ],
    ['db.query().deleteMany', (id) => refused(table().deleteMany({ where: { documentId: id } }))],
    [
      'db.query().update of a credit',
      async (id) => refused(credits().update({ where: { id: await creditOf(id) }, data: { name: 'X' } })),
    ],
    [
      'db.query().updateMany of every credit',
      () => refused(credits().updateMany({ where: { role: 'by' }, data: { name: 'X' } })),
    ],
    ['db.query().delete of a credit', async (id) => refused(credits().delete({ where: { id: await creditOf(id) } }))],
    [
      'db.query().deleteMany of credits',
      async (id) => refused(credits().deleteMany({ where: { id: { $in: [await creditOf(id)] } } })),
    ],
    [
      'db.query() of the links to components',
      async (id) => refused(links().deleteMany({ where: { entity_id: await liveIdOf(id) } })),
    ],
    [
      'db.query() that hangs components on another row',
      async (id) => refused(links().updateMany({ where: { entity_id: await liveIdOf(id) }, data: { entity_id: 1 } })),
    ],
    [
      'db.query().updateRelations',
      async (id) => refused(table().updateRelations(await liveIdOf(id), { credits: { set: [] } })),
    ],
    ['db.query().attachRelations', async (id) => refused(table().attachRelations(await liveIdOf(id), { credits: [] }))],
    ['db.query().deleteRelations', async (id) => refused(table().deleteRelations(await liveIdOf(id)))],
    ['documents().updateComponents of the live row', async (id) => refused(updateComponents(id, 'X'))],
    ['documents().updateComponents that drops them', async (id) => refused(updateComponents(id, null))],
  ];

  const credits = () => newsroom.strapi.db.query('editorial.credit' as 'plugin::users-permissions.user');

  const links = () => newsroom.strapi.db.query('editorial_articles_cmps' as 'plugin::users-permissions.user');

  const liveIdOf = async (documentId: string) => Number((await liveRows(newsroom, documentId))[0]?.id);

  async function creditOf(documentId: string): Promise<number> {
    const [row] = (await liveRows(newsroom, documentId)) as { credits: { id: number }[] }[];
    return row?.credits[0]?.id ?? 0;
  }

  /** As i18n and other plugins write components: by a method of the document service that passes no middleware. */
  async function updateComponents(documentId: string, name: string | null): Promise<unknown> {
    const [row] = await liveRows(newsroom, documentId);
    const given = name === null ? [] : [{ id: await creditOf(documentId), name }];
    const service = documents() as unknown as { updateComponents: (row: object, data: object) => Promise<unknown> };
    return service.updateComponents(row ?? {}, { credits: given });
  }

  test.each(WAYS_TO_CHANGE)('and not through %s', async (_, attempt) => {
    const documentId = await live();
    await attempt(documentId);
    const credits = [{ name: 'Wire desk', role: 'by' }];
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ deck: 'What readers see', credits }]);
  });

  test('which costs one query for the components of a step', async () => {
    const credits = [1, 2, 3].map((n) => ({ name: `Desk ${n}`, role: 'by' }));
    const documentId = await anApprovedArticle(writer, reviewer, { credits });
    await boss.takes('publish', documentId).expect(200);
    await writer.saves(documentId, { deck: 'Again' }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    const asked = await statementsOf(newsroom, () => boss.takes('publish', documentId).expect(200));
    const links = asked
      .map(({ sql }) => sql)
      .filter((sql) => /^select .?entity_id.?, .?cmp_id.?, .?component_type.? from/.test(sql));
    expect(links).toHaveLength(1);
    expect(links[0]).toContain('join');
  });

  test('and a draft’s credits are free, also those of the revision of a live article', async () => {
    const documentId = await live();
    const draft = await table().findOne({ where: { documentId, publishedAt: null }, populate: ['credits'] });
    await credits().update({ where: { id: draft.credits[0].id }, data: { note: 'By phone' } });
    const saved = [{ ...draft.credits[0], name: 'Night desk' }];
    await writer.saves(documentId, { credits: saved }).expect(200);
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ credits: [{ name: 'Wire desk' }] }]);
  });
});

test('what a step leaves running behind itself may write no more than anybody', async () => {
  const documentId = await anApprovedArticle(writer, reviewer, { deck: 'As approved' });
  const late: Promise<unknown>[] = [];
  const writeLater = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return table().update({ where: { documentId, publishedAt: { $notNull: true } }, data: { deck: 'Later' } });
  };
  const off = newsroom.strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    afterCreate: () => void late.push(writeLater().catch((error: unknown) => error)),
  });
  await boss.takes('publish', documentId).expect(200);
  await Promise.all(late);
  off();
  expect(late).toHaveLength(1);
  expect(await liveRows(newsroom, documentId)).toMatchObject([{ deck: 'As approved' }]);
});

test('what a script leaves running behind itself is nobody’s any more', async () => {
  const documentId = await anApprovedArticle(writer, reviewer);
  let late: Promise<unknown> = Promise.resolve();
  const publishLater = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return documents().publish({ documentId });
  };
  await newsroom.strapi
    .plugin('editorial')
    .service('actors')
    .asSystem('nightly', async () => {
      late = publishLater();
      late.catch(() => {});
    });
  await expect(late).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
});

test('a live document that came by import, before anybody looked at it, cannot be deleted either', async () => {
  const documentId = await anApprovedArticle(writer, reviewer);
  await boss.takes('publish', documentId).expect(200);
  for (const name of ['editorial_cases', 'editorial_events']) {
    await newsroom.strapi.db.connection(name).where({ document_id: documentId }).del();
  }
  await rest('delete', `/${documentId}`, token).expect(409);
  expect(await liveRows(newsroom, documentId)).toHaveLength(1);
});

test('when the case store fails, the gate refuses: nothing goes out on a missing answer', async () => {
  const documentId = await anApprovedArticle(writer, reviewer);
  const { connection } = newsroom.strapi.db;
  await connection.schema.renameTable('editorial_cases', 'editorial_cases_away');
  await boss.takes('publish', documentId).expect(500);
  await boss.post(`${CONTENT_MANAGER}/${documentId}/actions/publish`).expect(500);
  await rest('put', `/${documentId}?status=published`, token).send({ data: {} }).expect(500);
  await expect(documents().publish({ documentId })).rejects.toMatchObject({
    message: expect.stringContaining('editorial_cases'),
  });
  await connection.schema.renameTable('editorial_cases_away', 'editorial_cases');
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
  await boss.takes('publish', documentId).expect(200);
});

test('a token publishes what people approved, and never approves', async () => {
  const documentId = await writer.writes();
  const step = (name: string, body: object = {}) =>
    newsroom.http.post(`/api/editorial/workflow/articles/${documentId}/${name}`).set(token.headers).send(body);
  await step('submit').expect(200);
  const { digest } = await reviewer.status(documentId);
  expect((await step('approve', { digest }).expect(403)).body.error.details.code).toBe('NOT_PERMITTED');
  await reviewer.approves(documentId);
  await step('publish').expect(200);
  expect(await liveRows(newsroom, documentId)).toHaveLength(1);
});
