import { anApprovedArticle, ARTICLE, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

type Uid = 'plugin::users-permissions.user';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const documents = () => newsroom.strapi.documents(ARTICLE as Uid);
const table = () => newsroom.strapi.db.query(ARTICLE as Uid);
const PANEL = `/content-manager/collection-types/${ARTICLE}`;

const drafts = (documentId: string): Promise<{ id: number }[]> =>
  table().findMany({ where: { documentId, publishedAt: null } });

describe('a working copy is not carried into another document', () => {
  const WAYS: readonly [string, (from: string, to: string) => Promise<unknown>][] = [
    ['a save in the panel', (from, to) => writer.saves(from, { documentId: to }).expect(400)],
    ['a save in the panel, to nowhere', (from) => writer.saves(from, { documentId: null }).expect(400)],
    [
      'a creation in the panel, in another language',
      (_, to) => boss.post(`${PANEL}?locale=de`, { headline: 'Beside it', documentId: to }).expect(400),
    ],
    [
      'documents().update in code',
      (from, to) => refused(documents().update({ documentId: from, data: { documentId: to } as object })),
    ],
    [
      'db.query().update',
      (from, to) => refused(table().update({ where: { documentId: from }, data: { documentId: to } })),
    ],
    [
      'db.query().updateMany',
      (from, to) => refused(table().updateMany({ where: { documentId: from }, data: { documentId: to } })),
    ],
  ];

  test.each(WAYS)('by %s', async (_, attempt) => {
    const approved = await anApprovedArticle(writer, reviewer);
    const unseen = await writer.writes();
    await attempt(unseen, approved);
    expect([await drafts(approved), await drafts(unseen)]).toEqual([[expect.anything()], [expect.anything()]]);
    await editor.takes('publish', approved).expect(200);
    expect(await liveRows(newsroom, approved)).toHaveLength(1);
  });
});

test('a save that names its own document, as forms do, is a save', async () => {
  const documentId = await writer.writes();
  await writer.saves(documentId, { documentId, deck: 'Saved' }).expect(200);
  expect(await drafts(documentId)).toMatchObject([{ deck: 'Saved' }]);
});

test('nobody chooses the number of a row', async () => {
  const { body } = await writer.post(PANEL, { headline: 'Numbered', id: 777_777 }).expect(201);
  expect(body.data.id).not.toBe(777_777);
  const [before] = await drafts(body.data.documentId);
  await writer.saves(body.data.documentId, { id: 888_888, deck: 'Saved' }).expect(200);
  expect(await drafts(body.data.documentId)).toMatchObject([{ id: before?.id, deck: 'Saved' }]);
});

test('a refusal of it says what to do', async () => {
  const documentId = await writer.writes();
  const { body } = await writer.saves(documentId, { documentId: 'another' }).expect(400);
  expect(body.error).toMatchObject({
    message: 'Wrong body: documentId: a text stays the document that it is; leave this out',
    details: { code: 'BAD_PARAMETER' },
  });
});

/** Waits for a refusal, ours or of a wrong field; any other outcome fails the test. */
async function refused(attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ details: { code: expect.any(String) } });
}
