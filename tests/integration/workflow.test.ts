import { aParagraph, anArticle, anAuthor } from '../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, anAdmin } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;
let reviewerId: number;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const person = await anAdmin(newsroom, 'reviewer');
  reviewerId = person.id;
  reviewer = new Desk(newsroom, person);
  ({ writer, editor, boss } = await desksOf(newsroom, 'writer', 'editor', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const stageOf = async (documentId: string) => (await writer.status(documentId)).stage;

test('an article goes from draft through changes and approval to its readers, with every step on record', async () => {
  const documentId = await writer.writes();
  await writer.takes('submit', documentId).expect(200);
  await reviewer.takes('request-changes', documentId, { reason: 'Name the captain.' }).expect(200);
  expect(await stageOf(documentId)).toBe('changes_requested');
  await writer.saves(documentId, { deck: 'Captain Ferro is back' }).expect(200);
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
  await editor.takes('publish', documentId).expect(200);

  expect(await liveRows(newsroom, documentId)).toMatchObject([{ deck: 'Captain Ferro is back' }]);
  const { body } = await editor.get(`/editorial/workflow/articles/${documentId}/events`).expect(200);
  const steps = body.data.map((event: { step: string }) => event.step);
  expect(steps).toEqual(['publish', 'approve', 'submit', 'request_changes', 'submit']);
  expect(body.data[3]).toMatchObject({ reason: 'Name the captain.', via: 'admin', to: 'changes_requested' });
});

describe('refusals', () => {
  test('a reviewer who asks for changes must say which', async () => {
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    const { body } = await reviewer.takes('request-changes', documentId, { reason: '  ' }).expect(422);
    expect(body.error.details.code).toBe('REASON_REQUIRED');
    expect(await stageOf(documentId)).toBe('in_review');
  });

  test('a text without body, credit or headline is not ready, and every open item is named', async () => {
    const documentId = await writer.writes(anArticle({ body: [], credits: [] }));
    const { body } = await writer.takes('submit', documentId).expect(422);
    expect(body.error.details.code).toBe('NOT_READY');
    expect(body.error.details.items.map((item: { field: string }) => item.field)).toEqual(['body', 'credits']);
  });

  test('an approval names the text that was read, and fails when the text is another by then', async () => {
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    const { digest } = await reviewer.status(documentId);
    await writer.saves(documentId, { deck: 'Slipped in afterwards' }).expect(200);
    const { body } = await reviewer.takes('approve', documentId, { digest }).expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_SEEN');
    const { body: without } = await reviewer.takes('approve', documentId).expect(409);
    expect(without.error.details.code).toBe('CHANGED_SINCE_SEEN');
  });

  test('a step on an old version is stale', async () => {
    const documentId = await writer.writes();
    const { version } = await writer.status(documentId);
    await writer.saves(documentId, { deck: 'Newer' }).expect(200);
    const { body } = await writer.takes('submit', documentId, { version }).expect(409);
    expect(body.error.details.code).toBe('STALE_VERSION');
  });

  test('a save over a text that a colleague saved meanwhile is stale, and the colleague’s text stays', async () => {
    const documentId = await writer.writes();
    const { textVersion } = await writer.status(documentId);
    await editor.saves(documentId, { deck: 'Mine' }).expect(200);
    const { body } = await writer
      .saves(documentId, { deck: 'Yours' })
      .set('x-editorial-text-version', String(textVersion))
      .expect(409);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { code: 'STALE_VERSION', errors: [] } });
    const { body: now } = await editor.get(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    expect(now.data.deck).toBe('Mine');
  });

  test('people without the permission are told who can', async () => {
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    const { digest } = await writer.status(documentId);
    const { body } = await writer.takes('approve', documentId, { digest }).expect(403);
    expect(body.error).toMatchObject({
      message: expect.stringContaining('reviewers can'),
      details: { code: 'NOT_PERMITTED' },
    });
  });

  test('an unknown step, type or document is not found', async () => {
    const documentId = await writer.writes();
    await writer.takes('bless', documentId).expect(404);
    await writer.post(`/editorial/workflow/pages/${documentId}/submit`).expect(404);
    await writer.takes('submit', 'no-such-document').expect(404);
  });

  test('a wrong body is named field by field', async () => {
    const documentId = await writer.writes();
    const { body } = await writer.takes('submit', documentId, { version: 'two', shout: true }).expect(400);
    expect(body.error.message).toContain('version');
    expect(body.error.message).toContain('shout');
  });
});

describe('four eyes', () => {
  test('nobody approves what they handed in, the super admin included', async () => {
    const documentId = await boss.writes();
    await boss.takes('submit', documentId).expect(200);
    const { body, status } = await boss.approves(documentId);
    expect([status, body.error.details.code]).toEqual([403, 'OWN_WORK']);
  });

  test('nobody approves a text they changed before it was handed in', async () => {
    const documentId = await writer.writes();
    await editor.saves(documentId, { deck: 'The editor’s own words' }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    expect((await editor.approves(documentId)).body.error.details.code).toBe('OWN_WORK');
    expect((await reviewer.approves(documentId)).status).toBe(200);
  });

  test('a reviewer’s own fix in review does not bar, and the approval says so', async () => {
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    await reviewer.saves(documentId, { deck: 'A comma, fixed' }).expect(200);
    const { status, body } = await reviewer.approves(documentId);
    expect(status).toBe(200);
    expect(body.data.approvals).toMatchObject([{ hasOwnEdits: true }]);
  });

  test('the person behind a credit of authorship does not approve the text', async () => {
    const profile = await boss.writes(anAuthor({ linkedAdmin: { connect: [{ id: reviewerId }] } }), AUTHOR);
    const documentId = await writer.writes(
      anArticle({ credits: [{ author: { connect: [{ documentId: profile }] }, role: 'by' }] }),
    );
    await writer.takes('submit', documentId).expect(200);
    expect((await reviewer.approves(documentId)).body.error.details.code).toBe('OWN_WORK');
  });
});

describe('what was approved', () => {
  test('is void once a reader would see something else', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    await writer.saves(documentId, { body: [aParagraph('Something else entirely.')] }).expect(200);
    expect(await stageOf(documentId)).toBe('draft');
    const { body } = await editor.takes('publish', documentId).expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_APPROVAL');
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
  });

  test('stays approved through a save that changes nothing', async () => {
    const documentId = await anApprovedArticle(writer, reviewer, { deck: 'The same' });
    await writer.saves(documentId, { deck: 'The same' }).expect(200);
    expect(await stageOf(documentId)).toBe('approved');
    await editor.takes('publish', documentId).expect(200);
  });

  test('does not come back when the reviewer took it back', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    await reviewer.takes('request-changes', documentId, { reason: 'Wait for the ministry.' }).expect(200);
    await writer.takes('submit', documentId).expect(200);
    const { body } = await editor.takes('publish', documentId).expect(409);
    expect(body.error.details.code).toBe('NOT_APPROVED');
  });
});

describe('a live article', () => {
  const published = async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    await editor.takes('publish', documentId).expect(200);
    return documentId;
  };

  test('stays as it is while its next version is written, and can be put back', async () => {
    const documentId = await published();
    await writer.saves(documentId, { deck: 'The next version' }).expect(200);
    expect(await writer.status(documentId)).toMatchObject({ stage: 'draft', isLive: true });
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ deck: 'After two winters the ferries are back' }]);
    await writer.takes('discard-changes', documentId).expect(200);
    expect(await writer.status(documentId)).toMatchObject({ stage: 'published', isLive: true });
  });

  test('cannot be deleted, and can be once it is taken down with a reason', async () => {
    const documentId = await published();
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    expect((await editor.delete(path).expect(409)).body.error.details.code).toBe('STILL_LIVE');
    expect((await editor.takes('unpublish', documentId).expect(422)).body.error.details.code).toBe('REASON_REQUIRED');
    await editor.takes('unpublish', documentId, { reason: 'A wrong name.' }).expect(200);
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
    await editor.delete(path).expect(200);
  });

  test('is cloned as a draft of whoever clones it, with a slug of its own', async () => {
    const documentId = await published();
    const { body } = await editor
      .post(`/content-manager/collection-types/${ARTICLE}/clone/${documentId}`, anArticle({ slug: undefined }))
      .expect(200);
    expect(await editor.status(body.data.documentId)).toMatchObject({ stage: 'draft', isLive: false, approvals: [] });
  });
});

describe('first profiles', () => {
  const credited = async () => {
    const profile = await writer.writes(anAuthor(), AUTHOR);
    const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
    return { profile, documentId: await writer.writes(anArticle({ credits })) };
  };

  test('travel with the article: handed in, approved and published with it, and the credit arrives', async () => {
    const { profile, documentId } = await credited();
    await writer.takes('submit', documentId).expect(200);
    expect((await writer.status(profile, 'authors')).stage).toBe('in_review');
    expect((await reviewer.approves(documentId)).status).toBe(200);
    await editor.takes('publish', documentId).expect(200);
    expect(await writer.status(profile, 'authors')).toMatchObject({ stage: 'published', isLive: true });
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ credits: [{ author: { documentId: profile } }] }]);
  });

  test('are approved as they were seen, and not as somebody has made them since', async () => {
    const { profile, documentId } = await credited();
    await writer.takes('submit', documentId).expect(200);
    const { version, digest, companions } = await reviewer.status(documentId);
    expect(companions).toMatchObject([{ documentId: profile, title: expect.any(String) }]);
    await writer.saves(profile, { jobTitle: 'Something nobody has read' }, AUTHOR).expect(200);

    const refused = await reviewer.takes('approve', documentId, { version, digest, companions }).expect(409);
    expect(refused.body.error.details).toMatchObject({
      code: 'CHANGED_SINCE_SEEN',
      documents: [{ documentId: profile }],
    });
    const unnamed = await reviewer.takes('approve', documentId, { version, digest }).expect(409);
    expect(unnamed.body.error).toMatchObject({ message: expect.stringContaining('companions') });
    expect((await reviewer.status(profile, 'authors')).stage).toBe('in_review');

    expect((await reviewer.approves(documentId)).status).toBe(200);
    expect((await reviewer.status(profile, 'authors')).stage).toBe('approved');
  });

  test('that were never handed in stop the approval, and are named', async () => {
    const { profile, documentId } = await credited();
    await writer.takes('submit', documentId).expect(200);
    await writer.takes('withdraw', profile, {}, 'authors').expect(200);
    const { status, body } = await reviewer.approves(documentId);
    expect([status, body.error.details.code]).toEqual([422, 'AUTHOR_NOT_PUBLISHED']);
    expect(body.error.details.documents).toMatchObject([{ documentId: profile }]);
  });

  test('taken down on purpose do not come back through an article', async () => {
    const { profile, documentId } = await credited();
    await writer.takes('submit', profile, {}, 'authors').expect(200);
    await reviewer.approves(profile, 'authors');
    await editor.takes('publish', profile, {}, 'authors').expect(200);
    await editor.takes('unpublish', profile, { reason: 'Left the paper.' }, 'authors').expect(200);
    const { body } = await writer.takes('submit', documentId).expect(422);
    expect(body.error.details.code).toBe('AUTHOR_NOT_PUBLISHED');
  });
});

test('who has a profile open is told of no change because an article that credits it went out', async () => {
  const profile = await writer.writes(anAuthor(), AUTHOR);
  await writer.takes('submit', profile, {}, 'authors').expect(200);
  await reviewer.approves(profile, 'authors');
  await editor.takes('publish', profile, {}, 'authors').expect(200);
  await writer.saves(profile, { jobTitle: 'Editor at large' }, AUTHOR).expect(200);
  await writer.takes('submit', profile, {}, 'authors').expect(200);
  const { version, digest } = await reviewer.status(profile, 'authors');

  const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
  await editor.takes('publish', await anApprovedArticle(writer, reviewer, { credits })).expect(200);

  await reviewer.takes('approve', profile, { version, digest }, 'authors').expect(200);
});

test('an event is announced after the step, with ids and without names or text', async () => {
  const heard: unknown[] = [];
  const off = newsroom.strapi.eventHub.on('editorial.submitted', async (payload) => void heard.push(payload));
  const documentId = await writer.writes();
  await writer.takes('submit', documentId).expect(200);
  off();
  expect(heard).toMatchObject([{ uid: ARTICLE, documentId, locale: 'en', fromStage: 'draft', toStage: 'in_review' }]);
  expect(JSON.stringify(heard)).not.toContain('harbour');
});

test('the queue shows a reviewer what waits, oldest first, and not their own', async () => {
  const [first, second, own] = [await writer.writes(), await writer.writes(), await editor.writes()];
  for (const documentId of [first, second]) await writer.takes('submit', documentId).expect(200);
  await editor.takes('submit', own).expect(200);
  const { body } = await editor.get('/editorial/queue?limit=100').expect(200);
  const waiting = body.data.map((item: { documentId: string }) => item.documentId);
  expect(waiting.indexOf(first)).toBeLessThan(waiting.indexOf(second));
  expect(waiting).not.toContain(own);
  expect(body.meta.total).toBe(waiting.length);
});

test('the panel shows the byline of the working copy as readers would see it', async () => {
  const profile = await writer.writes(anAuthor({ name: 'Ines Marlow' }), AUTHOR);
  const credits = [
    { author: { connect: [{ documentId: profile }] }, role: 'by' },
    { name: 'Jo Tal', role: 'photography' },
  ];
  const documentId = await writer.writes(anArticle({ credits }));
  const { body } = await writer.get(`/editorial/articles/${documentId}/byline`).expect(200);
  expect(body.data.text).toBe('By Ines Marlow. Photographs by Jo Tal.');
  await writer.get('/editorial/articles/no-such-article/byline').expect(404);
});

test('a language that was deleted and comes back goes on in its old log', async () => {
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const token = await aToken(newsroom, 'full-access');
  const documentId = await writer.writes();
  const french = `/api/editorial/articles/${documentId}?locale=fr`;
  const write = () => newsroom.http.put(french).set(token.headers).send({ data: anArticle() }).expect(200);
  const submit = () =>
    newsroom.http
      .post(`/api/editorial/workflow/articles/${documentId}/submit`)
      .set(token.headers)
      .send({ locale: 'fr' })
      .expect(200);
  await write();
  await submit();
  await newsroom.http.delete(french).set(token.headers).expect(204);
  await write();
  await submit();
  const { body } = await boss.get(`/editorial/workflow/articles/${documentId}/events?locale=fr`).expect(200);
  expect(body.data.map((event: { seq: number; step: string }) => [event.seq, event.step])).toEqual([
    [2, 'submit'],
    [1, 'submit'],
  ]);
});
