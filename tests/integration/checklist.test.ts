import { checklistAnswer } from '@contracts/checklist';
import { anArticle } from '../builders';
import { ARTICLE, Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aCustomToken, aSuperAdmin, aUser, type Someone } from './support/people';

const CHECKLIST = {
  headline: { check: 'most_characters', field: 'headline', most: 60, before: 'submit' },
  deck: { check: 'present', field: 'deck' },
  links: { check: 'https_links', before: 'publish' },
  facts: { check: 'ticked', label: { en: 'Facts checked', de: 'Fakten geprüft' }, before: 'approve', everyText: true },
  legal: { check: 'ticked', label: 'Legal read', before: 'publish' },
};

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let bossId: number;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'desk' },
      [ARTICLE]: { preset: 'desk', checklist: CHECKLIST },
    }),
  );
  ({ writer, reviewer } = await desksOf(newsroom, 'writer', 'reviewer'));
  const superAdmin = await aSuperAdmin(newsroom);
  boss = new Desk(newsroom, superAdmin);
  bossId = superAdmin.id;
}, 60_000);

afterAll(() => newsroom.close());

const pathOf = (documentId: string, item = '') => `/editorial/checklist/articles/${documentId}${item && `/${item}`}`;

async function linesOf(documentId: string) {
  const { body } = await writer.get(pathOf(documentId)).expect(200);
  expect(checklistAnswer.parse(body)).toEqual(body);
  return body.data.lines as readonly Record<string, unknown>[];
}

const lineOf = async (documentId: string, name: string) =>
  (await linesOf(documentId)).find(({ item }) => item === name);

async function ticks(documentId: string, item: string, desk = boss) {
  const { digest } = await desk.status(documentId);
  return desk.put(pathOf(documentId, item), { digest });
}

async function aSubmittedArticle(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await writer.writes(anArticle(more));
  await writer.takes('submit', documentId).expect(200);
  return documentId;
}

const eventsOf = async (documentId: string) =>
  (await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200)).body.data;

describe('what blocks', () => {
  test('holds up the step it must be closed before, with every open item, and none before it', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'A'.repeat(61), deck: '' }));
    const early = (await writer.takes('submit', documentId).expect(422)).body.error.details;
    expect(early).toMatchObject({
      code: 'NOT_READY',
      items: [{ code: 'TOO_LONG', field: 'headline', before: 'submit' }],
    });
    await writer.saves(documentId, { headline: 'Short enough' }).expect(200);
    await writer.takes('submit', documentId).expect(200);

    const { body, status } = await reviewer.approves(documentId);
    expect([status, body.error.details.items]).toEqual([
      422,
      [{ code: 'NOT_TICKED', field: '', message: '"Facts checked" is not ticked.', before: 'approve' }],
    ]);
    expect((await ticks(documentId, 'facts')).status).toBe(200);
    expect((await reviewer.approves(documentId)).status).toBe(200);

    const late = (await boss.takes('publish', documentId).expect(422)).body.error.details;
    expect(late.items.map(({ message }: { message: string }) => message)).toEqual(['"Legal read" is not ticked.']);
    expect((await ticks(documentId, 'legal')).status).toBe(200);
    await boss.takes('publish', documentId).expect(200);
  });

  test('holds up what goes past the approvals as well', async () => {
    const link = { type: 'link', url: 'http://old.example', children: [{ type: 'text', text: 'old' }] };
    const documentId = await aSubmittedArticle({ body: [{ type: 'paragraph', children: [link] }] });
    const { body } = await boss.takes('publish-without-approval', documentId, { reason: 'Now.' }).expect(422);
    const codes = body.error.details.items.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['LINK_NOT_HTTPS', 'NOT_TICKED', 'NOT_TICKED']);
  });

  test('is shown with the advice, which holds up nothing', async () => {
    const documentId = await aSubmittedArticle({ deck: '' });
    expect(await lineOf(documentId, 'deck')).toMatchObject({
      isDone: false,
      before: null,
      finding: { code: 'FIELD_EMPTY' },
    });
    expect(await lineOf(documentId, 'headline')).toMatchObject({ isDone: true, finding: null });
  });
});

describe('a tick', () => {
  test('names who gave it, is logged and signed, and leaves whoever has the text open where they were', async () => {
    const documentId = await aSubmittedArticle();
    const { version, digest } = await reviewer.status(documentId);
    const { body } = await ticks(documentId, 'facts');
    const line = body.data.lines.find(({ item }: { item: string }) => item === 'facts');
    expect(line).toMatchObject({
      isDone: true,
      tickedBy: expect.stringContaining('Ada'),
      tickedAt: expect.any(String),
    });
    expect((await eventsOf(documentId))[0]).toMatchObject({ step: 'tick', about: 'facts', to: 'in_review' });
    await reviewer.takes('approve', documentId, { version, digest }).expect(200);
    expect((await newsroom.strapi.plugin('editorial').service('log').verify()).problems).toEqual([]);
  });

  test('that is bound to its text is void after an edit, the other is not', async () => {
    const documentId = await aSubmittedArticle();
    for (const item of ['facts', 'legal']) expect((await ticks(documentId, item)).status).toBe(200);
    await writer.saves(documentId, { deck: 'Another deck' }).expect(200);
    expect(await lineOf(documentId, 'facts')).toMatchObject({ isDone: false, isOutdated: true });
    expect(await lineOf(documentId, 'legal')).toMatchObject({ isDone: true });
    expect((await ticks(documentId, 'facts')).status).toBe(200);
    expect(await lineOf(documentId, 'facts')).toMatchObject({ isDone: true, isOutdated: false });
  });

  test('is not given to a text that the person has not seen', async () => {
    const documentId = await aSubmittedArticle();
    const { digest } = await boss.status(documentId);
    await writer.saves(documentId, { deck: 'Changed meanwhile' }).expect(200);
    const { body } = await boss.put(pathOf(documentId, 'facts'), { digest }).expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_SEEN');
    expect(await lineOf(documentId, 'facts')).toMatchObject({ isDone: false });
  });

  test('can be taken back, once', async () => {
    const documentId = await aSubmittedArticle();
    await ticks(documentId, 'legal');
    await boss.delete(pathOf(documentId, 'legal')).expect(200);
    expect(await lineOf(documentId, 'legal')).toMatchObject({ isDone: false });
    await boss.delete(pathOf(documentId, 'legal')).expect(404);
    expect((await eventsOf(documentId)).map(({ step }: { step: string }) => step)).toEqual([
      'untick',
      'tick',
      'submit',
    ]);
  });

  test.each(['headline', 'gossip'])('there is none for %s', async (item) => {
    const documentId = await aSubmittedArticle();
    const { status, body } = await ticks(documentId, item);
    expect([status, body.error.details.allowed]).toEqual([404, ['facts', 'legal']]);
  });

  test.each([{}, { digest: 'abc' }, { digest: 7 }, { digest: 'a'.repeat(64), item: 'legal' }])(
    'is refused with the body %j',
    async (body) => {
      await boss.put(pathOf(await aSubmittedArticle(), 'facts'), body).expect(400);
    },
  );

  test('of many at once leaves a log that is whole', async () => {
    const documentId = await aSubmittedArticle();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => ticks(documentId, n % 2 ? 'facts' : 'legal')),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const events = await eventsOf(documentId);
    expect(events).toHaveLength(1 + answers.filter(({ status }) => status === 200).length);
    expect((await newsroom.strapi.plugin('editorial').service('log').verify()).problems).toEqual([]);
  });

  describe('that nobody gave is found, and put right by deleting it and ticking', () => {
    const row = (document_id: string) => newsroom.strapi.db.connection('editorial_ticks').where({ document_id });
    const problems = async () => (await newsroom.strapi.plugin('editorial').service('log').verify()).problems;

    test.each<[string, (documentId: string) => Promise<unknown>]>([
      ['of another text', (id) => row(id).update({ digest: 'a'.repeat(64) })],
      ['by somebody else', (id) => row(id).update({ ticked_by: 'admin:999' })],
      ['at another time', (id) => row(id).update({ at: '2001-01-01T00:00:00.000Z' })],
      ['of another item', (id) => row(id).update({ item: 'legal' })],
      ['of another language', (id) => row(id).update({ locale: 'de' })],
    ])('%s', async (_, tamper) => {
      const documentId = await aSubmittedArticle();
      await ticks(documentId, 'facts');
      await tamper(documentId);
      expect(await problems()).toMatchObject([{ kind: 'tick_changed', documentId }]);
      await row(documentId).delete();
      await ticks(documentId, 'facts');
      expect(await problems()).toEqual([]);
    });

    test('one that was taken back', async () => {
      const documentId = await aSubmittedArticle();
      await ticks(documentId, 'facts');
      const [{ id: _id, ...given }] = await row(documentId);
      await boss.delete(pathOf(documentId, 'facts')).expect(200);
      expect(await problems()).toEqual([]);
      await newsroom.strapi.db.connection('editorial_ticks').insert(given);
      expect(await problems()).toMatchObject([{ kind: 'tick_changed', documentId, seq: 3 }]);
      await row(documentId).delete();
      expect(await problems()).toEqual([]);
    });
  });

  test('goes with its document, and is told to whoever asks what is held about them', async () => {
    const documentId = await aSubmittedArticle();
    await ticks(documentId, 'facts');
    const checklist = newsroom.strapi.plugin('editorial').service('checklist');
    const mine = async () =>
      (await checklist.ticksBy([`admin:${bossId}`])).filter(
        (tick: { documentId: string }) => tick.documentId === documentId,
      );
    expect(await mine()).toMatchObject([{ item: 'facts' }]);
    await boss.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    expect(await mine()).toEqual([]);
  });
});

describe('who may', () => {
  test('read the working copy may read its checklist, and ticks with a permission alone', async () => {
    const documentId = await aSubmittedArticle();
    expect((await writer.get(pathOf(documentId)).expect(200)).body.data.mayTick).toBe(false);
    expect((await boss.get(pathOf(documentId)).expect(200)).body.data.mayTick).toBe(true);
    const { status, body } = await ticks(documentId, 'facts', writer);
    expect([status, body.error.details.code]).toEqual([403, 'NOT_PERMITTED']);
  });

  test('not open the working copy learns nothing, and no token ticks', async () => {
    const documentId = await aSubmittedArticle();
    const { digest } = await boss.status(documentId);
    const path = `/api${pathOf(documentId)}`;
    const as = ({ headers }: Someone) => newsroom.http.put(`${path}/facts`).set(headers).send({ digest });
    const actions = ['workflow.tick', 'workflow.checklist'];
    const stranger = await aUser(newsroom, actions);
    await newsroom.http.get(path).set(stranger.headers).expect(404);
    expect((await as(stranger)).status).toBe(404);
    expect((await as(await aUser(newsroom, ['article.readDraft']))).status).toBe(403);
    expect((await as(await aCustomToken(newsroom, [...actions, 'article.readDraft']))).status).toBe(403);
    expect((await as(await aUser(newsroom, [...actions, 'article.readDraft']))).status).toBe(200);
  });
});
