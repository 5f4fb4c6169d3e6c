import { aPage } from '../builders';
import { anApprovedArticle, type Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { forget, rowsOf, wholeLog } from './support/race-ledger';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
}, 300_000);

afterAll(() => newsroom.close());

const adoptAll = () => newsroom.strapi.plugin('editorial').service('workflow').adoptAll();
const verify = () => newsroom.strapi.plugin('editorial').service('log').verify();
const caseOf = (documentId: string) => rowsOf(newsroom, 'case').findOne({ where: { documentId } });

async function aLiveArticle(): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

test('rows that came by import are taken up in the background: drafts, live texts, and live texts with changes', async () => {
  const [draft, live, changed] = [await writer.writes(), await aLiveArticle(), await aLiveArticle()];
  const page = await writer.writes(aPage(), PAGE);
  await writer.saves(changed, { deck: 'Not yet public' }).expect(200);
  const { digest: changedDigest } = await writer.status(changed);
  const { liveDigest } = (await caseOf(changed)) as { liveDigest: string };
  for (const documentId of [draft, live, changed, page]) await forget(newsroom, documentId);
  expect((await verify()).problems).toHaveLength(2);

  expect(await adoptAll().done).toBe(4);
  expect(await caseOf(draft)).toMatchObject({ stage: 'draft', liveDigest: null });
  expect(await caseOf(page)).toMatchObject({ stage: 'draft' });
  expect(await caseOf(live)).toMatchObject({ stage: 'published' });
  expect(await caseOf(changed)).toMatchObject({ stage: 'draft', liveDigest });
  const [adopted, edit] = await wholeLog(newsroom, changed);
  expect(adopted).toMatchObject({ step: 'adopt', toStage: 'published', digest: liveDigest });
  expect(edit).toMatchObject({ step: 'edit', toStage: 'draft', digest: changedDigest });
  expect((await verify()).problems).toEqual([]);
  expect(await adoptAll().done).toBe(0);
});

test('a live text that was changed by SQL after it was taken up with changes is found out', async () => {
  const documentId = await aLiveArticle();
  await writer.saves(documentId, { deck: 'Not yet public' }).expect(200);
  await forget(newsroom, documentId);
  await adoptAll().done;
  const rows = newsroom.strapi.db.connection('editorial_articles').where({ document_id: documentId });
  await rows.whereNotNull('published_at').update({ deck: 'Changed by SQL' });
  await rowsOf(newsroom, 'case').update({ where: { documentId }, data: { liveDigest: 'a'.repeat(64) } });
  const { problems } = await verify();
  expect(problems).toMatchObject([
    { kind: 'case_differs', documentId },
    { kind: 'live_text_changed', documentId },
  ]);
});

test('it can be stopped, and what is left is taken up when somebody opens it', async () => {
  const [first, second] = [await writer.writes(), await writer.writes()];
  for (const documentId of [first, second]) await forget(newsroom, documentId);
  expect(await adoptAll().stop()).toBeLessThan(2);
  expect((await writer.status(second)).stage).toBe('draft');
});

test('two instances that take up the same documents at once open one case for each', async () => {
  const documentIds: string[] = [];
  for (let n = 0; n < 12; n += 1) documentIds.push(await writer.writes());
  for (const documentId of documentIds) await forget(newsroom, documentId);
  await Promise.all([adoptAll().done, adoptAll().done, writer.status(documentIds[5] ?? '')]);
  for (const documentId of documentIds) {
    expect(await rowsOf(newsroom, 'case').findMany({ where: { documentId } })).toHaveLength(1);
    expect((await wholeLog(newsroom, documentId)).map(({ step }) => step)).toEqual(['adopt']);
  }
  const { problems } = await verify();
  expect(problems.filter(({ documentId }: { documentId: string }) => documentIds.includes(documentId))).toEqual([]);
});
