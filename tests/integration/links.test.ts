import { anArticle, aPage } from '../builders';
import { anApprovedArticle, type Desk, desksOf, liveRows, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

const TAG = 'plugin::editorial.tag';
const SECTION = 'plugin::editorial.section';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const documents = (uid: string) => newsroom.strapi.documents(uid as 'plugin::users-permissions.user');
const table = (uid: string) => newsroom.strapi.db.query(uid as 'plugin::users-permissions.user');

async function a(uid: string, name: string): Promise<string> {
  return (await documents(uid).create({ data: { name } as object })).documentId;
}

async function aLivePage(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await writer.writes(aPage(more), PAGE);
  await writer.takes('submit', documentId, {}, 'pages').expect(200);
  await reviewer.approves(documentId, 'pages');
  await boss.takes('publish', documentId, {}, 'pages').expect(200);
  return documentId;
}

async function problems(): Promise<string[]> {
  const { problems: found } = await newsroom.strapi.plugin('editorial').service('log').verify();
  return found.map(({ kind, documentId }: { kind: string; documentId: string }) => `${kind} ${documentId}`);
}

describe('what a live article has', () => {
  const WAYS: readonly [string, (uid: string, documentId: string) => Promise<unknown>][] = [
    ['the content manager', (uid, id) => boss.delete(`/content-manager/collection-types/${uid}/${id}`).expect(409)],
    ['documents().delete', (uid, documentId) => refused(documents(uid).delete({ documentId }))],
    ['db.query().delete', (uid, documentId) => refused(table(uid).delete({ where: { documentId } }))],
    ['db.query().deleteMany', (uid, documentId) => refused(table(uid).deleteMany({ where: { documentId } }))],
  ];

  async function refused(attempt: Promise<unknown>): Promise<void> {
    await expect(attempt).rejects.toMatchObject({ refusal: { code: 'STILL_LIVE' } });
  }

  test.each(WAYS)('is not deleted under it by %s', async (_, attempt) => {
    const [tag, section] = [await a(TAG, `Tag of ${_}`), await a(SECTION, `Section of ${_}`)];
    const documentId = await anApprovedArticle(writer, reviewer, { headline: `By ${_}`, tags: [tag], section });
    await boss.takes('publish', documentId).expect(200);
    await attempt(TAG, tag);
    await attempt(SECTION, section);
    expect(await problems()).toEqual([]);
    expect(await table(TAG).count({ where: { documentId: tag } })).toBe(1);
  });

  test('is named in the refusal with the article, and goes once the article is published without it', async () => {
    const tag = await a(TAG, 'Out of use');
    const documentId = await anApprovedArticle(writer, reviewer, { headline: 'Has the tag', tags: [tag] });
    await boss.takes('publish', documentId).expect(200);
    const { body } = await boss.delete(`/content-manager/collection-types/${TAG}/${tag}`).expect(409);
    expect(body.error).toMatchObject({
      message: expect.stringContaining('Has the tag'),
      details: { code: 'STILL_LIVE', documents: [{ documentId, title: 'Has the tag' }] },
    });
    await writer.saves(documentId, { tags: { set: [] } }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    await boss.takes('publish', documentId).expect(200);
    await boss.delete(`/content-manager/collection-types/${TAG}/${tag}`).expect(200);
    expect(await problems()).toEqual([]);
  });

  test('may go while a draft alone has it', async () => {
    const tag = await a(TAG, 'Only in a draft');
    await writer.writes(anArticle({ tags: [tag] }));
    await boss.delete(`/content-manager/collection-types/${TAG}/${tag}`).expect(200);
  });
});

describe('a page that a live page links to', () => {
  test.each(['parent', 'seeAlso'])(
    'by %s is not taken down under it, and the refusal names the other',
    async (field) => {
      const target = await aLivePage();
      const linking = await aLivePage({ title: `Links by ${field}`, [field]: [target] });
      const before = JSON.stringify(await liveRows(newsroom, linking, PAGE));
      for (const step of ['unpublish', 'retract']) {
        const { body } = await boss.takes(step, target, { reason: 'Out of date' }, 'pages').expect(409);
        expect(body.error).toMatchObject({
          message: expect.stringContaining(`Links by ${field}`),
          details: { code: 'STILL_LIVE' },
        });
      }
      const { steps } = await boss.status(target, 'pages');
      expect(steps.find(({ name }: { name: string }) => name === 'unpublish')).toMatchObject({ allowed: false });
      expect(JSON.stringify(await liveRows(newsroom, linking, PAGE))).toBe(before);
      expect(await problems()).toEqual([]);
    },
  );

  test('may be published anew, and taken down once the other is', async () => {
    const target = await aLivePage();
    const linking = await aLivePage({ seeAlso: [target] });
    await writer.saves(target, { intro: 'Newer' }, PAGE).expect(200);
    await writer.takes('submit', target, {}, 'pages').expect(200);
    await reviewer.approves(target, 'pages');
    await boss.takes('publish', target, {}, 'pages').expect(200);
    expect(await problems()).toEqual([]);
    await boss.takes('unpublish', linking, { reason: 'First' }, 'pages').expect(200);
    await boss.takes('unpublish', target, { reason: 'Then' }, 'pages').expect(200);
  });
});
