import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 60_000);

afterEach(() => workflow().setClock(() => new Date()));
afterAll(() => newsroom.close());

const workflow = () => newsroom.strapi.plugin('editorial').service('workflow');
const setClock = (instant: string) => workflow().setClock(() => new Date(instant));
const read = (slug: string) => newsroom.http.get(`/api/delivery/articles/${slug}`);
const steps = async (id: string): Promise<string[]> =>
  (await boss.get(`/editorial/workflow/articles/${id}/events`)).body.data.map((event: { step: string }) => event.step);

const published = async (more: Record<string, unknown> = {}) => {
  const documentId = await anApprovedArticle(writer, reviewer, more);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
};

describe('a schedule', () => {
  const NOW = '2026-03-01T08:00:00Z';
  const DUE = '2026-03-02T09:00:00+01:00';
  const scheduled = async (more: Record<string, unknown> = {}) => {
    setClock(NOW);
    const documentId = await anApprovedArticle(writer, reviewer, more);
    await editor.takes('schedule', documentId, { at: DUE }).expect(200);
    return documentId;
  };

  test('needs an instant to come, with its time zone', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    for (const [at, status] of [
      [undefined, 422],
      ['2020-01-01T00:00:00Z', 422],
      ['2030-01-01T00:00:00', 400],
      ['soon', 400],
    ] as const) {
      await editor.takes('schedule', documentId, { at }).expect(status);
    }
  });

  test('publishes at its minute and not before, once, in the name of the scheduler', async () => {
    const documentId = await scheduled({ slug: 'early-boat' });
    expect(await editor.status(documentId)).toMatchObject({
      stage: 'scheduled',
      scheduledFor: '2026-03-02T08:00:00.000Z',
    });
    setClock('2026-03-02T07:59:59Z');
    await workflow().publishDue();
    await read('early-boat').expect(404);
    setClock('2026-03-02T08:00:00Z');
    await Promise.all([workflow().publishDue(), workflow().publishDue()]);
    await read('early-boat').expect(200);
    const { body } = await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200);
    expect(body.data.map((event: { step: string }) => event.step)).toEqual([
      'publish',
      'schedule',
      'approve',
      'submit',
    ]);
    expect(body.data[0]).toMatchObject({ actor: 'system scheduler' });
  });

  test('goes out at once when it fell due while no server ran', async () => {
    const documentId = await scheduled();
    setClock('2026-04-01T00:00:00Z');
    await workflow().publishDue();
    expect(await liveRows(newsroom, documentId)).toHaveLength(1);
  });

  test('is taken back with unschedule', async () => {
    const documentId = await scheduled();
    await editor.takes('unschedule', documentId).expect(200);
    setClock('2026-04-01T00:00:00Z');
    await workflow().publishDue();
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
    expect(await editor.status(documentId)).toMatchObject({ stage: 'approved', scheduledFor: null });
  });

  test('is kept through an edit, waits for the new approval, and holds again then', async () => {
    const documentId = await scheduled();
    await writer.saves(documentId, { deck: 'A late correction' }).expect(200);
    setClock('2026-03-02T07:00:00Z');
    await workflow().publishDue();
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    expect((await editor.status(documentId)).stage).toBe('scheduled');
    setClock('2026-03-02T08:00:30Z');
    await workflow().publishDue();
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ deck: 'A late correction' }]);
  });

  test('that the rules refuse ends visibly, with the reason in the log', async () => {
    const profile = await writer.writes(anAuthor(), AUTHOR);
    const documentId = await scheduled({ credits: [{ author: { connect: [{ documentId: profile }] }, role: 'by' }] });
    await writer.takes('withdraw', profile, {}, 'authors').expect(200);
    setClock('2026-04-01T00:00:00Z');
    await workflow().publishDue();
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
    expect((await editor.status(documentId)).stage).toBe('approved');
    const { body } = await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200);
    expect(body.data[0]).toMatchObject({ step: 'schedule_failed', reason: expect.stringContaining('profile') });
  });
});

describe('publishing without approval', () => {
  test('is for the super admin at first, needs a reason, and leaves a trace', async () => {
    const documentId = await writer.writes();
    await editor.takes('publish-without-approval', documentId, { reason: 'Flood warning.' }).expect(403);
    expect((await boss.takes('publish-without-approval', documentId).expect(422)).body.error.details.code).toBe(
      'REASON_REQUIRED',
    );
    await boss.takes('publish-without-approval', documentId, { reason: 'Flood warning.' }).expect(200);
    expect(await liveRows(newsroom, documentId)).toHaveLength(1);
    expect(await steps(documentId)).toEqual(['publish_without_approval']);
  });

  test('takes a first profile along', async () => {
    const profile = await writer.writes(anAuthor(), AUTHOR);
    const documentId = await writer.writes(
      anArticle({ credits: [{ author: { connect: [{ documentId: profile }] }, role: 'by' }] }),
    );
    await boss.takes('publish-without-approval', documentId, { reason: 'Flood warning.' }).expect(200);
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ credits: [{ author: { documentId: profile } }] }]);
  });
});

describe('a text that was changed past the workflow after its approval', () => {
  const setDeck = (documentId: string, deck: string) =>
    newsroom.strapi.db
      .connection('editorial_articles')
      .where({ document_id: documentId })
      .whereNull('published_at')
      .update({ deck });

  test('does not go out, and leaves nothing behind', async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { deck: 'As approved' });
    await setDeck(documentId, 'Slipped in');
    const before = await steps(documentId);
    const { body } = await editor.takes('publish', documentId).expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_APPROVAL');
    expect(await liveRows(newsroom, documentId)).toEqual([]);
    expect(await steps(documentId)).toEqual(before);
    const again = await editor.takes('publish', documentId).expect(409);
    expect(again.body.error.details.code).toBe('CHANGED_SINCE_APPROVAL');
  });

  test('goes out once it is as it was approved', async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { deck: 'As approved', slug: 'as-approved' });
    await setDeck(documentId, 'Slipped in');
    await editor.takes('publish', documentId).expect(409);
    await setDeck(documentId, 'As approved');
    await editor.takes('publish', documentId).expect(200);
    expect((await read('as-approved')).body.data.deck).toBe('As approved');
  });
});

test('a minor edit goes out without review, for the text that was read, and keeps the date of modification', async () => {
  const documentId = await published({ slug: 'minor-matter' });
  const before = (await read('minor-matter').expect(200)).body.data;
  await writer.saves(documentId, { deck: 'A comma, moved' }).expect(200);
  const { digest } = await boss.status(documentId);
  await editor.takes('publish-minor', documentId, { digest }).expect(403);
  await boss.takes('publish-minor', documentId).expect(409);
  await boss.takes('publish-minor', documentId, { digest }).expect(200);
  const after = (await read('minor-matter').expect(200)).body.data;
  expect(after).toMatchObject({ deck: 'A comma, moved', modifiedAt: before.modifiedAt });
});

describe('a retracted article', () => {
  let documentId: string;

  beforeAll(async () => {
    documentId = await published({ slug: 'wrong-harbour', deck: 'A wrong deck' });
    await editor.takes('retract', documentId).expect(200);
  });

  test('gives its readers the notice and nothing of the text', async () => {
    const { body, text } = await read('wrong-harbour').expect(410);
    expect(body.error.details).toMatchObject({
      code: 'RETRACTED',
      notice: expect.any(String),
      date: expect.any(String),
    });
    expect(text).not.toContain('A wrong deck');
    expect((await newsroom.http.get('/api/delivery/articles')).text).not.toContain('wrong-harbour');
  });

  test('is reinstated as a draft, with a reason, and has to be approved again', async () => {
    await editor.takes('reinstate', documentId).expect(422);
    await editor.takes('reinstate', documentId, { reason: 'It was the right harbour.' }).expect(200);
    await read('wrong-harbour').expect(404);
    expect((await editor.takes('publish', documentId).expect(409)).body.error.details.code).toBe('NOT_APPROVED');
  });
});

test('an archived draft takes no step but the way back', async () => {
  const documentId = await writer.writes();
  await reviewer.takes('archive', documentId).expect(200);
  expect((await writer.takes('submit', documentId).expect(409)).body.error.details.code).toBe('ILLEGAL_TRANSITION');
  await reviewer.takes('restore', documentId).expect(200);
  await writer.takes('submit', documentId).expect(200);
});
