import { createHmac } from 'node:crypto';
import { anArticle } from '../builders';
import { besidesDates } from './support/agreement';
import { anApprovedArticle, ARTICLE, type Desk, desksOf, PAGE } from './support/desk';
import { ENVIRONMENT } from './support/environment';
import { openNewsroom, type Newsroom } from './support/newsroom';

const REASON_CODES = { legal_risk: { en: 'Legal risk', de: 'Rechtliches Risiko' }, style: 'Style' };
const NOTICE = 'This article did not meet our standards.';
const OWN_WORDS = 'The ferry never sailed: we believed one source too many.';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'desk' },
      [ARTICLE]: { preset: 'desk', reasonCodes: REASON_CODES, retractionNotice: NOTICE },
    }),
  );
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const log = () => newsroom.strapi.plugin('editorial').service('log');
const eventsOf = async (documentId: string) =>
  (await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200)).body.data;
const exported = async (documentId: string): Promise<Record<string, unknown>[]> => {
  let text = '';
  for await (const piece of log().export('events', 'jsonl')) text += piece;
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.filter((line) => line.documentId === documentId);
};
const aLiveArticle = async (more: Record<string, unknown> = {}) => {
  const documentId = await anApprovedArticle(writer, reviewer, more);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
};

describe('a reason code', () => {
  test('is kept beside the reason, in the history and in the export, and signed', async () => {
    const documentId = await writer.writes(anArticle());
    await writer.takes('submit', documentId).expect(200);
    const given = { reason: 'Name the captain.', reasonCode: 'legal_risk' };
    await reviewer.takes('request-changes', documentId, given).expect(200);
    expect((await eventsOf(documentId))[0]).toMatchObject({ step: 'request_changes', ...given });
    expect((await exported(documentId)).map(({ reasonCode }) => reasonCode)).toEqual([null, 'legal_risk']);
    expect((await writer.status(documentId)).reasonCodes).toEqual([
      { code: 'legal_risk', label: REASON_CODES.legal_risk },
      { code: 'style', label: 'Style' },
    ]);
    expect(besidesDates((await log().verify()).problems)).toEqual([]);
  });

  test('that is not configured is refused with those that are, and nothing happens', async () => {
    const documentId = await writer.writes(anArticle());
    await writer.takes('submit', documentId).expect(200);
    const answer = await reviewer.takes('request-changes', documentId, { reason: 'So.', reasonCode: 'gossip' });
    expect(answer.status).toBe(422);
    expect(answer.body.error.details).toMatchObject({ code: 'REASON_CODE_UNKNOWN', allowed: ['legal_risk', 'style'] });
    expect(await eventsOf(documentId)).toHaveLength(1);
    const wrong = await reviewer.takes('request-changes', documentId, { reason: 'So.', reasonCode: 7 }).expect(400);
    expect(wrong.body.error.message).toContain('reasonCode');
  });
});

test('what was signed before these columns were there is signed the same way today', async () => {
  const documentId = await writer.writes(anArticle());
  await writer.takes('submit', documentId).expect(200);
  const [event] = await exported(documentId);
  const signed = JSON.stringify({
    actor: [event?.actorKind, event?.actorId, event?.capability, event?.via],
    at: event?.at,
    previousMac: '',
    reason: null,
    step: [event?.step, event?.fromStage, event?.toStage],
    target: [event?.targetUid, documentId, event?.locale, 1],
    text: [event?.digest, event?.hasOwnEdits],
  });
  expect(event?.mac).toBe(
    createHmac('sha256', ENVIRONMENT.EDITORIAL_LOG_KEY ?? '')
      .update(signed)
      .digest('hex'),
  );
});

test('a schedule leaves its instant in the log when it is set, kept, ended and carried out', async () => {
  const workflow = newsroom.strapi.plugin('editorial').service('workflow');
  const at = '2099-03-02T09:00:00+01:00';
  const instant = '2099-03-02T08:00:00.000Z';
  const documentId = await anApprovedArticle(writer, reviewer);
  await editor.takes('schedule', documentId, { at }).expect(200);
  await editor.takes('unschedule', documentId).expect(200);
  await editor.takes('schedule', documentId, { at }).expect(200);
  await writer.saves(documentId, { deck: 'Another deck' }).expect(200);
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).body.data.stage).toBe('scheduled');
  workflow.setClock(() => new Date('2099-03-02T08:00:01Z'));
  await workflow.publishDue();
  workflow.setClock(() => new Date());
  const seen = (await exported(documentId)).map(({ step, scheduledFor }) => [step, scheduledFor]);
  expect(seen).toEqual([
    ['submit', null],
    ['approve', null],
    ['schedule', instant],
    ['unschedule', instant],
    ['schedule', instant],
    ['edit', instant],
    ['submit', null],
    ['approve', instant],
    ['publish', instant],
  ]);
  expect((await eventsOf(documentId))[0]).toMatchObject({ step: 'publish', scheduledFor: instant });
  expect(besidesDates((await log().verify()).problems)).toEqual([]);
});

describe('the notice of a retracted article', () => {
  const noticeAt = async (slug: string) =>
    (await newsroom.http.get(`/api/delivery/articles/${slug}`).expect(410)).body.error.details.notice;
  const wordsOf = (text: string) => ({ corrections: [{ kind: 'retraction', text }] });
  const approvesNotice = async (desk: Desk, documentId: string) =>
    desk.takes('approve-notice', documentId, { digest: (await desk.status(documentId)).digest });

  test('is that of its type, and stays what it was when the configuration changes', async () => {
    const documentId = await aLiveArticle({ slug: 'plain-notice' });
    expect((await editor.status(documentId)).retraction).toEqual({ next: NOTICE, own: null, shown: null });
    await editor.takes('retract', documentId).expect(200);
    expect(await noticeAt('plain-notice')).toBe(NOTICE);
    expect((await eventsOf(documentId))[0]).toMatchObject({ step: 'retract', notice: NOTICE });
    const { config } = newsroom.strapi;
    config.set('plugin::editorial.retractionNotice', 'Other words.');
    expect(await noticeAt('plain-notice')).toBe(NOTICE);
  });

  test('becomes the newsroom’s own words once somebody else has approved them', async () => {
    const documentId = await aLiveArticle({ slug: 'own-words' });
    await editor.takes('retract', documentId).expect(200);
    expect((await approvesNotice(reviewer, documentId)).body.error.details).toMatchObject({ code: 'NOT_READY' });

    await writer.saves(documentId, wordsOf(OWN_WORDS)).expect(200);
    expect(await noticeAt('own-words')).toBe(NOTICE);
    expect((await approvesNotice(writer, documentId)).status).toBe(403);
    await editor.takes('approve-notice', documentId).expect(409);

    expect((await approvesNotice(reviewer, documentId)).body.data).toMatchObject({
      stage: 'retracted',
      isLive: false,
      retraction: { own: OWN_WORDS, shown: OWN_WORDS },
    });
    expect(await noticeAt('own-words')).toBe(OWN_WORDS);
    expect((await eventsOf(documentId))[0]).toMatchObject({ step: 'approve_notice', notice: OWN_WORDS });

    await writer.saves(documentId, wordsOf('Something nobody approved.')).expect(200);
    expect(await noticeAt('own-words')).toBe(OWN_WORDS);
    expect(besidesDates((await log().verify()).problems)).toEqual([]);
  });

  test('is not approved by who wrote it', async () => {
    const documentId = await aLiveArticle({ slug: 'my-words' });
    await editor.takes('retract', documentId).expect(200);
    await reviewer.saves(documentId, wordsOf(OWN_WORDS)).expect(200);
    expect((await approvesNotice(reviewer, documentId)).body.error.details).toMatchObject({ code: 'OWN_WORK' });
    expect(await noticeAt('my-words')).toBe(NOTICE);
  });

  test('lets nothing of the text back to its readers, and ends with the retraction', async () => {
    const documentId = await aLiveArticle({ slug: 'still-gone', deck: 'A wrong deck' });
    await editor.takes('retract', documentId).expect(200);
    await writer.saves(documentId, wordsOf(OWN_WORDS)).expect(200);
    expect((await approvesNotice(reviewer, documentId)).status).toBe(200);
    const { text } = await newsroom.http.get('/api/delivery/articles/still-gone').expect(410);
    expect(text).not.toContain('A wrong deck');
    expect((await editor.takes('publish', documentId).expect(409)).body.error.details.code).toBe('ILLEGAL_TRANSITION');
    await editor.takes('reinstate', documentId, { reason: 'It did sail.' }).expect(200);
    await newsroom.http.get('/api/delivery/articles/still-gone').expect(404);
    expect((await editor.takes('publish', documentId).expect(409)).body.error.details.code).toBe('NOT_APPROVED');
  });

  test('has its own words at once where they were approved before', async () => {
    const documentId = await aLiveArticle({ slug: 'ready-words' });
    await writer.saves(documentId, wordsOf(OWN_WORDS)).expect(200);
    expect((await editor.status(documentId)).retraction).toMatchObject({ next: NOTICE, own: OWN_WORDS });
    await writer.takes('submit', documentId).expect(200);
    expect((await reviewer.approves(documentId)).body.data.retraction.next).toBe(OWN_WORDS);
    await editor.takes('retract', documentId).expect(200);
    expect(await noticeAt('ready-words')).toBe(OWN_WORDS);
  });
});

test('a minor edit tells the last approver, and nobody else is named', async () => {
  const heard: Record<string, unknown>[] = [];
  newsroom.strapi.eventHub.on('editorial.published', async (payload: Record<string, unknown>) => {
    heard.push(payload);
  });
  const documentId = await aLiveArticle();
  await writer.saves(documentId, { deck: 'A comma, moved' }).expect(200);
  const { digest } = await boss.status(documentId);
  await boss.takes('publish-minor', documentId, { digest }).expect(200);
  const approval = (await exported(documentId)).find(({ step }) => step === 'approve');
  expect(heard.map(({ step, tells }) => [step, tells])).toEqual([
    ['publish', []],
    ['publish_minor', [`admin:${String(approval?.actorId)}`]],
  ]);
});
