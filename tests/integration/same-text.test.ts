import { anApprovedArticle, ARTICLE, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

type Uid = 'plugin::users-permissions.user';
type Row = { readonly id: number; readonly documentId: string };

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

describe('no row is taken out of its document by naming it as another language', () => {
  const languages = ({ id }: { id: unknown }) => ({ localizations: [id] }) as object;
  const SAVES: readonly [string, (own: string, live: Row) => Promise<unknown>][] = [
    ['documents().update', (own, live) => documents().update({ documentId: own, data: languages(live) })],
    ['documents().create', (_, live) => documents().create({ data: { headline: 'Beside it', ...languages(live) } })],
    ['documents().clone', (own, live) => documents().clone({ documentId: own, data: languages(live) as never })],
    [
      'entityService.update',
      async (own, live) =>
        newsroom.strapi.entityService.update(ARTICLE as Uid, (await drafts(own))[0]?.id ?? 0, {
          data: languages(live),
        }),
    ],
  ];
  const TABLES: readonly [string, (own: number, live: Row) => Promise<unknown>][] = [
    ['update', (own, live) => table().update({ where: { id: own }, data: languages(live) })],
    ['create', (_, live) => table().create({ data: { headline: 'New', publishedAt: null, ...languages(live) } })],
    ['updateRelations', (own, live) => table().updateRelations(own, languages(live) as never)],
    ['attachRelations', (own, live) => table().attachRelations(own, languages(live) as never)],
  ];

  async function aLiveArticle(): Promise<Row> {
    const documentId = await anApprovedArticle(writer, reviewer);
    await editor.takes('publish', documentId).expect(200);
    const [live] = await liveRows(newsroom, documentId);
    return live as Row;
  }

  test.each(SAVES)('by %s, which leaves it out', async (_, attempt) => {
    const live = await aLiveArticle();
    await attempt(await writer.writes(), live);
    expect(await liveRows(newsroom, live.documentId)).toMatchObject([{ id: live.id }]);
  });

  test.each(TABLES)('by db.query().%s, which is refused', async (_, attempt) => {
    const live = await aLiveArticle();
    const [own] = await drafts(await writer.writes());
    await refused(attempt(own?.id ?? 0, live));
    expect(await liveRows(newsroom, live.documentId)).toMatchObject([{ id: live.id }]);
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
