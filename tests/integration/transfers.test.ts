import { TEXT_VERSION_HEADER } from '../../src/plugins/editorial/domain/workflow/seen-text';
import { anArticle, anAuthor, aPage } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { allowPublic, aSuperAdmin, aUser, PASSWORD } from './support/people';
import { rowsOf, wholeLog } from './support/race-ledger';
import { connectToPull, exported, imported, type Archive } from './support/transfer';
import { removeUploads, upload } from './support/uploads';

jest.setTimeout(120_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
const archives: Archive[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
}, 300_000);

afterAll(async () => {
  for (const archive of archives) archive.remove();
  await newsroom.close();
});

const workflow = () => newsroom.strapi.plugin('editorial').service('workflow');
const problems = async () => (await newsroom.strapi.plugin('editorial').service('log').verify()).problems;
const stepsOf = async (documentId: string) => (await wholeLog(newsroom, documentId)).map(({ step }) => step);
const publicText = async (slug: string) => (await newsroom.http.get(`/api/delivery/articles/${slug}`)).body.data;
const textVersion = async (documentId: string): Promise<number> =>
  ((await rowsOf(newsroom, 'case').findOne({ where: { documentId } })) as { textVersion: number }).textVersion;

async function anArchive(): Promise<Archive> {
  const archive = await exported(newsroom.strapi);
  archives.push(archive);
  return archive;
}

async function aLiveArticle(headline: string, slug: string): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer, { headline, slug });
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

async function changes(documentId: string, headline: string): Promise<void> {
  await writer.saves(documentId, { headline }).expect(200);
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  await editor.takes('publish', documentId).expect(200);
}

/** What the server does once it listens, and each minute. */
async function looksAtTransfers(): Promise<void> {
  if (await workflow().wasTransferred()) await workflow().adoptAll().done;
}

test('an export is no transfer, and an import of what is there leaves log, revisions, editions and stages as they were', async () => {
  const live = await aLiveArticle('The ferry sails', 'the-ferry-sails');
  const approved = await anApprovedArticle(writer, reviewer);
  const inReview = await writer.writes();
  await writer.takes('submit', inReview).expect(200);
  const archive = await anArchive();
  expect(await workflow().wasTransferred()).toBe(false);
  const before = await Promise.all([live, approved, inReview].map((documentId) => wholeLog(newsroom, documentId)));
  const counts = () =>
    Promise.all(['event', 'revision', 'edition', 'slug', 'case'].map((name) => rowsOf(newsroom, name).count({})));
  const rows = await counts();

  await imported(newsroom.strapi, archive);
  expect(await workflow().wasTransferred()).toBe(true);
  await looksAtTransfers();
  expect(await workflow().wasTransferred()).toBe(false);

  expect(await Promise.all([live, approved, inReview].map((documentId) => wholeLog(newsroom, documentId)))).toEqual(
    before,
  );
  expect(await counts()).toEqual(rows);
  expect(await publicText('the-ferry-sails')).toMatchObject({ headline: 'The ferry sails' });
  expect(await problems()).toEqual([]);
  await editor.takes('publish', approved).expect(200);
  expect((await reviewer.approves(inReview)).status).toBe(200);
});

test('texts that a transfer changed are taken up as they are now, on record, and readers get what is published', async () => {
  const republished = await aLiveArticle('Bridge opens', 'bridge-opens');
  const takenDown = await aLiveArticle('Museum night', 'museum-night');
  const rewritten = await writer.writes(anArticle({ headline: 'As it was' }));
  const archive = await anArchive();
  await changes(republished, 'Bridge closes');
  await editor.takes('unpublish', takenDown, { reason: 'An error' }).expect(200);
  await writer.saves(rewritten, { headline: 'As it is' }).expect(200);
  await writer.takes('submit', rewritten).expect(200);
  expect((await reviewer.approves(rewritten)).status).toBe(200);
  const later = await aLiveArticle('News of today', 'news-of-today');
  const lost = await writer.writes();

  await imported(newsroom.strapi, archive);
  await looksAtTransfers();

  expect(await publicText('bridge-opens')).toMatchObject({ headline: 'Bridge opens' });
  expect(await publicText('museum-night')).toMatchObject({ headline: 'Museum night' });
  expect(await publicText('news-of-today')).toBeNull();
  for (const documentId of [republished, takenDown, rewritten, later]) {
    const newest = (await wholeLog(newsroom, documentId)).at(-1);
    expect(newest).toMatchObject({ step: 'adopt', actorKind: 'system', actorId: 'transfer' });
  }
  expect(await stepsOf(republished)).toEqual([
    'submit',
    'approve',
    'publish',
    'edit',
    'submit',
    'approve',
    'publish',
    'adopt',
  ]);
  expect(await writer.status(republished)).toMatchObject({ stage: 'published', isLive: true });
  expect(await writer.status(rewritten)).toMatchObject({ stage: 'draft', isLive: false });
  expect(await rowsOf(newsroom, 'case').count({ where: { documentId: { $in: [later, lost] } } })).toBe(0);
  expect(await problems()).toEqual([]);
  await editor.takes('publish', rewritten).expect(409);
});

test('a text that stands as it stood bears the date of the archive after a transfer, and nobody is alarmed', async () => {
  const documentId = await aLiveArticle('The tide', 'the-tide');
  const live = () =>
    newsroom.strapi.db.connection('editorial_articles').where({ document_id: documentId }).whereNotNull('published_at');
  const { published_at } = await live().first();
  await live().update({ published_at: new Date('2020-05-01T10:00:00.000Z') });
  expect(await problems()).toMatchObject([{ kind: 'live_date_changed', documentId }]);
  const archive = await anArchive();
  await live().update({ published_at });
  await imported(newsroom.strapi, archive);
  await looksAtTransfers();
  expect(await stepsOf(documentId)).toEqual(['submit', 'approve', 'publish']);
  expect(await problems()).toEqual([]);
});

test('a working copy that a transfer wrote over is a newer text than the one in an open form', async () => {
  const draft = await writer.writes(anArticle({ headline: 'Yesterday' }));
  const archive = await anArchive();
  await writer.saves(draft, { headline: 'Today' }).expect(200);
  const seen = await textVersion(draft);
  await imported(newsroom.strapi, archive);
  await looksAtTransfers();
  await writer.saves(draft, { deck: 'Typed before' }).set(TEXT_VERSION_HEADER, String(seen)).expect(409);
  expect(await rowsOf(newsroom, 'case').findOne({ where: { documentId: draft } })).toMatchObject({
    title: 'Yesterday',
  });
});

test('approvals over the content API count no more: their accounts come back under other numbers', async () => {
  const outsider = await aUser(newsroom, ['article.readDraft', 'workflow.approve', 'workflow.read', 'workflow.review']);
  const documentId = await writer.writes();
  await writer.takes('submit', documentId).expect(200);
  const { digest } = await writer.status(documentId);
  await newsroom.http
    .post(`/api/editorial/workflow/articles/${documentId}/approve`)
    .set(outsider.headers)
    .send({ digest })
    .expect(200);
  expect(await writer.status(documentId)).toMatchObject({ stage: 'approved' });

  await imported(newsroom.strapi, await anArchive());
  await looksAtTransfers();
  expect(await writer.status(documentId)).toMatchObject({ stage: 'draft' });
  await editor.takes('publish', documentId).expect(409);
});

test('somebody connected for a transfer leaves drafts unread, the net in place, and saves no transfers', async () => {
  const { boss } = await desksOf(newsroom, 'boss');
  const cover = (await upload(newsroom, await aSuperAdmin(newsroom))).id;
  const draft = await boss.writes(aPage({ title: 'Nobody’s business yet', cover }), PAGE);
  const live = await aLiveArticle('The lock', 'the-lock');
  await allowPublic(newsroom.strapi, ['plugin::upload.content-api.find', 'api::page.page.find']);
  const hangUp = await connectToPull(newsroom);
  try {
    expect((await newsroom.http.get('/api/upload/files?populate=related').expect(200)).text).not.toContain('business');
    await boss.saves(draft, { intro: 'Said while somebody was connected' }, PAGE).expect(200);
    const { asSystem } = newsroom.strapi.plugin('editorial').service('actors');
    const where = { documentId: live, publishedAt: { $notNull: true } };
    const write = () => rowsOf(newsroom, 'article').updateMany({ where, data: { headline: 'Unseen' } });
    for (const writing of [() => asSystem('a job', write), write])
      await expect(writing()).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
    expect(await workflow().wasTransferred()).toBe(false);
  } finally {
    hangUp();
    await removeUploads(newsroom);
  }
});

test('code that names nobody meets the net while a transfer writes, and nobody who hangs up breaks the transfer off', async () => {
  const live = await aLiveArticle('The weir', 'the-weir');
  const archive = await anArchive();
  const { lifecycles } = newsroom.strapi.db;
  const switchOff = lifecycles.disable;
  const begun = new Promise<void>((resolve) => {
    lifecycles.disable = () => {
      switchOff();
      resolve();
    };
  });
  const transfer = imported(newsroom.strapi, archive);
  await begun;
  lifecycles.disable = switchOff;
  lifecycles.enable();
  const where = { documentId: live, publishedAt: { $notNull: true } };
  const write = () => rowsOf(newsroom, 'article').updateMany({ where, data: { headline: 'Unseen' } });
  await expect(write()).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  await transfer;
  await expect(write()).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  await looksAtTransfers();
  expect(await publicText('the-weir')).toMatchObject({ headline: 'The weir' });
  expect(await problems()).toEqual([]);
});

test('code that switches the lifecycles off itself meets the net, unless it writes like a transfer, which is noted', async () => {
  const live = await aLiveArticle('The mill', 'the-mill');
  const { db } = newsroom.strapi;
  const where = { documentId: live, publishedAt: { $notNull: true } };
  const write = () => rowsOf(newsroom, 'article').updateMany({ where, data: { headline: 'Unseen' } });
  const job = async (work: () => Promise<unknown>) => {
    db.lifecycles.disable();
    await work();
  };
  await expect(job(write)).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  expect(await workflow().wasTransferred()).toBe(false);
  await job(() => db.transaction(write));
  expect(await workflow().wasTransferred()).toBe(true);
  await expect(write()).rejects.toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  await looksAtTransfers();
  expect(await stepsOf(live)).toContain('adopt');
});

test('people of the content API find their drafts again, and do not approve under a new number what they wrote', async () => {
  const outsider = await aUser(newsroom, [
    'article.create',
    'article.readOwnDraft',
    'article.readDraft',
    'article.update',
    'workflow.submit',
    'workflow.review',
    'workflow.approve',
  ]);
  const users = newsroom.strapi.db.query('plugin::users-permissions.user');
  const { email, documentId: person } = await users.findOne({ where: { id: outsider.id } });
  const save = (request: ReturnType<Newsroom['http']['post']>, data: object) =>
    request.set(outsider.headers).send({ data });
  const mine = await save(newsroom.http.post('/api/editorial/articles?status=draft'), anArticle());
  const ours = await writer.writes();
  await save(newsroom.http.put(`/api/editorial/articles/${ours}?status=draft`), { deck: 'By me' }).expect(200);

  const archive = await anArchive();
  await imported(newsroom.strapi, archive);
  await imported(newsroom.strapi, archive);
  await looksAtTransfers();

  expect((await users.findOne({ where: { documentId: person } })).id).not.toBe(outsider.id);
  const { body } = await newsroom.http.post('/api/auth/local').send({ identifier: email, password: PASSWORD });
  const again = { Authorization: `Bearer ${body.jwt}` };
  const found = await newsroom.http.get('/api/editorial/my/articles').set(again).expect(200);
  expect(found.body.data).toMatchObject([{ documentId: mine.body.data.documentId }]);
  await writer.takes('submit', ours).expect(200);
  const { digest } = await writer.status(ours);
  const approval = newsroom.http.post(`/api/editorial/workflow/articles/${ours}/approve`).set(again);
  expect((await approval.send({ digest })).body.error.details.code).toBe('OWN_WORK');
});

test('profiles stay with their people of the panel, so that four eyes know that two accounts are one person, whoever looks first', async () => {
  const { id } = await aSuperAdmin(newsroom);
  const { boss } = await desksOf(newsroom, 'boss');
  const author = await boss.writes(anAuthor({ linkedAdmin: { connect: [{ id }] } }), AUTHOR);
  const people = async () => {
    const found = await rowsOf(newsroom, 'author').findMany({
      where: { documentId: author },
      populate: ['linkedAdmin'],
    });
    return found.map((row) => (row as { linkedAdmin: { id: number } | null }).linkedAdmin?.id);
  };
  expect(await people()).toEqual([id]);
  const archive = await anArchive();
  await imported(newsroom.strapi, archive);
  expect(await people()).toEqual([undefined]);
  await imported(newsroom.strapi, archive);
  const errors = jest.spyOn(newsroom.strapi.log, 'error');
  await Promise.all([looksAtTransfers(), looksAtTransfers()]);
  expect(errors.mock.calls).toEqual([]);
  expect(await people()).toEqual([id]);
});

test('what a transfer brings that was never here is taken up, and the next step goes on in its log', async () => {
  const gone = await aLiveArticle('Here and gone', 'here-and-gone');
  const archive = await anArchive();
  await editor.takes('unpublish', gone, { reason: 'An error' }).expect(200);
  await editor.delete(`/content-manager/collection-types/plugin::editorial.article/${gone}`).expect(200);
  expect(await rowsOf(newsroom, 'case').count({ where: { documentId: gone } })).toBe(0);

  await imported(newsroom.strapi, archive);
  await looksAtTransfers();
  expect((await stepsOf(gone)).slice(-2)).toEqual(['unpublish', 'adopt']);
  expect(await publicText('here-and-gone')).toMatchObject({ headline: 'Here and gone' });
  await changes(gone, 'Here again');
  expect(await publicText('here-and-gone')).toMatchObject({ headline: 'Here again' });
  expect(await problems()).toEqual([]);
});
