import { threadAnswer, threadsAnswer, type ThreadView } from '@contracts/comments';
import { anArticle, anAuthor, aParagraph } from '../builders';
import { ARTICLE, AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aCustomToken, aSuperAdmin, anAdmin, anAdminOf, aUser, type Someone } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let commenter: Desk;
let people: { readonly writer: Someone; readonly commenter: Someone };

beforeAll(async () => {
  newsroom = await openNewsroom();
  people = { writer: await anAdmin(newsroom, 'writer'), commenter: await anAdminWho(['submit', 'comment']) };
  writer = new Desk(newsroom, people.writer);
  commenter = new Desk(newsroom, people.commenter);
  reviewer = new Desk(newsroom, await anAdminWho(['review', 'comment', 'resolve-comments']));
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
}, 60_000);

afterAll(() => newsroom.close());

/** An administrator who reads articles in English and may do these things of ours. */
async function anAdminWho(
  actions: readonly string[],
  fields: readonly string[] = ['headline', 'deck', 'body'],
): Promise<Someone> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.create({ name: `Role ${actions.join(' ')} ${Math.random()}`, description: '' });
  const read = 'plugin::content-manager.explorer.read';
  const grants = [
    { action: read, properties: { fields, locales: ['en'] } },
    ...actions.map((action) => ({ action: `plugin::editorial.${action}`, properties: { locales: ['en'] } })),
  ];
  await roles.assignPermissions(
    id,
    grants.map((grant) => ({ ...grant, subject: ARTICLE, conditions: [] })),
  );
  return anAdminOf(newsroom, id);
}

const pathOf = (documentId: string, more = '') => `/editorial/comments/articles/${documentId}${more}`;

async function says(desk: Desk, documentId: string, body: object): Promise<ThreadView> {
  const answer = await desk.post(pathOf(documentId), body).expect(200);
  expect(threadAnswer.parse(answer.body)).toEqual(answer.body);
  return answer.body.data;
}

async function pageOf(documentId: string, query = '', desk = reviewer) {
  const { body } = await desk.get(pathOf(documentId, query)).expect(200);
  expect(threadsAnswer.parse(body)).toEqual(body);
  return body;
}

async function aSubmittedArticle(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await writer.writes(anArticle(more));
  await writer.takes('submit', documentId).expect(200);
  return documentId;
}

const verify = async () => (await newsroom.strapi.plugin('editorial').service('log').verify()).problems;
const resolve = (desk: Desk, documentId: string, id: number) => desk.put(pathOf(documentId, `/${id}/resolved`));
const reopen = (desk: Desk, documentId: string, id: number) => desk.delete(pathOf(documentId, `/${id}/resolved`));

describe('who reads the headline alone', () => {
  const BODY = { body: [aParagraph('The first ferry left at six.')] };
  const quoting = (exact: string) => ({ body: 'Sure?', field: 'body', quote: { exact } });

  test('is told no words of the body by what others quote of it', async () => {
    const half = new Desk(newsroom, await anAdminWho(['comment'], ['headline']));
    const documentId = await aSubmittedArticle(BODY);
    await says(reviewer, documentId, quoting('first ferry'));
    const { data } = await pageOf(documentId, '', half);
    expect(data).toMatchObject([{ body: 'Sure?', field: 'body', quote: null, isPassageThere: null }]);
    expect(JSON.stringify(data)).not.toContain('ferry');
    expect((await pageOf(documentId)).data).toMatchObject([{ quote: { exact: 'first ferry' }, isPassageThere: true }]);
  });

  test('does not find them out by quoting', async () => {
    const half = new Desk(newsroom, await anAdminWho(['comment'], ['headline']));
    const documentId = await aSubmittedArticle(BODY);
    const tries = (exact: string) => half.post(pathOf(documentId), quoting(exact)).expect(422);
    const [right, wrong] = [await tries('first ferry'), await tries('last ferry')];
    expect(right.body).toEqual(wrong.body);
    expect((await pageOf(documentId)).data).toEqual([]);
  });
});

describe('a thread', () => {
  test('on the text, a field or a passage is answered, and read with its answers, newest first', async () => {
    const documentId = await aSubmittedArticle({ body: [aParagraph('The first ferry left at six.')] });
    const first = await says(reviewer, documentId, { body: 'Good.' });
    await says(commenter, documentId, { body: 'Too long?', field: 'headline' });
    await says(reviewer, documentId, { body: 'Which one?', field: 'body', quote: { exact: 'first ferry' } });
    await commenter.post(pathOf(documentId, `/${first.id}/replies`), { body: 'Thank you.' }).expect(200);
    const { data, meta } = await pageOf(documentId);
    expect(data.map(({ body, field, isPassageThere }: ThreadView) => [body, field, isPassageThere])).toEqual([
      ['Which one?', 'body', true],
      ['Too long?', 'headline', null],
      ['Good.', null, null],
    ]);
    expect(data[2].replies).toMatchObject([{ body: 'Thank you.', author: expect.stringContaining('Ada') }]);
    expect(meta).toMatchObject({ open: 3, mayComment: true, pagination: { total: 3, pageCount: 1 } });
    const { data: second } = await pageOf(documentId, '?page=2&pageSize=2');
    expect(second.map(({ body }: ThreadView) => body)).toEqual(['Good.']);
  });

  test('is plain text, kept and given back as it was typed', async () => {
    const documentId = await aSubmittedArticle();
    const body = '<img src=x onerror=alert(1)> & "quotes" \u2028 [link](javascript:alert(1))';
    expect((await says(reviewer, documentId, { body })).body).toBe(body);
    expect((await pageOf(documentId)).data[0].body).toBe(body);
  });

  test('survives edits around its passage, and says when the passage is gone', async () => {
    const documentId = await aSubmittedArticle({ deck: 'After two winters the ferries are back' });
    await says(reviewer, documentId, { body: 'Are they?', field: 'deck', quote: { exact: 'ferries are back' } });
    await writer.saves(documentId, { deck: 'Again: the ferries are back, at last' }).expect(200);
    expect((await pageOf(documentId)).data[0].isPassageThere).toBe(true);
    await writer.saves(documentId, { deck: 'Boats return' }).expect(200);
    expect((await pageOf(documentId)).data[0]).toMatchObject({ isPassageThere: false, body: 'Are they?' });
  });

  test('makes nobody who has the text open come too late, and leaves a log that is whole', async () => {
    const documentId = await aSubmittedArticle();
    const { version, digest } = await reviewer.status(documentId);
    await Promise.all(Array.from({ length: 6 }, (_, n) => commenter.post(pathOf(documentId), { body: `No. ${n}` })));
    await says(commenter, documentId, { body: 'One more' });
    await reviewer.takes('approve', documentId, { version, digest }).expect(200);
    const { body } = await boss.get(`/editorial/workflow/articles/${documentId}/events`).expect(200);
    const { id } = (await pageOf(documentId)).data[0];
    expect(body.data[1]).toMatchObject({ step: 'comment', about: `thread:${id}`, reason: null });
    expect(JSON.stringify(body)).not.toContain('One more');
    expect(await verify()).toEqual([]);
  });

  test.each([
    [{}, 'body'],
    [{ body: '  ' }, 'body'],
    [{ body: 'x'.repeat(5001) }, 'body'],
    [{ body: 'So', field: 'gossip' }, 'field'],
    [{ body: 'So', quote: { exact: 'ferry' } }, 'field'],
    [{ body: 'So', mentions: ['Ada'] }, 'mentions'],
    [{ body: 'So', mentions: ['admin:99999'] }, 'mentions'],
    [{ body: 'So', isBlocking: 'yes' }, 'isBlocking'],
  ])('is refused with %j, naming %s', async (body, field) => {
    const answer = await reviewer.post(pathOf(await aSubmittedArticle()), body).expect(400);
    expect(answer.body.error.message).toContain(field);
  });

  test('is not hung on words that do not stand there', async () => {
    const documentId = await aSubmittedArticle();
    const wanted = { body: 'So', field: 'deck', quote: { exact: 'never written' } };
    const { body } = await reviewer.post(pathOf(documentId), wanted).expect(422);
    expect(body.error.details.code).toBe('PASSAGE_NOT_FOUND');
    expect((await pageOf(documentId)).data).toEqual([]);
  });
});

describe('a thread that must be resolved', () => {
  test('holds up the approval and not the submission, until it is resolved, and again when it is reopened', async () => {
    const documentId = await writer.writes(anArticle());
    const { id } = await says(reviewer, documentId, { body: 'Name the captain.', field: 'deck', isBlocking: true });
    await says(reviewer, documentId, { body: 'And name the boat.' });
    expect((await pageOf(documentId)).meta).toMatchObject({ open: 2, blocking: 1 });
    await writer.takes('submit', documentId).expect(200);
    const refused = await reviewer.approves(documentId);
    expect([refused.status, refused.body.error.details.items]).toEqual([
      422,
      [{ code: 'COMMENT_OPEN', field: 'deck', message: 'A comment on deck must be resolved.', before: 'approve' }],
    ]);
    expect((await resolve(reviewer, documentId, id).expect(200)).body.data.resolvedAt).toEqual(expect.any(String));
    expect((await pageOf(documentId)).meta).toMatchObject({ open: 1, blocking: 0 });
    expect((await reviewer.approves(documentId)).status).toBe(200);
    await reopen(reviewer, documentId, id).expect(200);
    expect((await boss.takes('publish', documentId).expect(422)).body.error.details.code).toBe('NOT_READY');
    expect((await pageOf(documentId, '?state=open')).data).toHaveLength(2);
    expect((await pageOf(documentId, '?state=resolved')).data).toHaveLength(0);
    expect(await verify()).toEqual([]);
  });

  test('holds up the approval however much has happened to the text since', async () => {
    const documentId = await writer.writes(anArticle());
    await says(reviewer, documentId, { body: 'Name the captain.', isBlocking: true });
    for (let turn = 0; turn < 12; turn += 1) {
      await writer.takes('submit', documentId).expect(200);
      await writer.takes('withdraw', documentId).expect(200);
    }
    await writer.takes('submit', documentId).expect(200);
    const { status, body } = await reviewer.approves(documentId);
    expect([status, body.error.details.code]).toEqual([422, 'NOT_READY']);
  });

  test('is resolved by whoever started it or has the permission, and by nobody else', async () => {
    const documentId = await aSubmittedArticle();
    const mine = await says(commenter, documentId, { body: 'Mine.' });
    const theirs = await says(reviewer, documentId, { body: 'Theirs.' });
    expect((await pageOf(documentId, '', commenter)).data.map((thread: ThreadView) => thread.mayResolve)).toEqual([
      false,
      true,
    ]);
    await resolve(commenter, documentId, mine.id).expect(200);
    expect((await resolve(commenter, documentId, theirs.id).expect(403)).body.error.details.code).toBe('NOT_PERMITTED');
    await resolve(writer, documentId, theirs.id).expect(403);
    await resolve(reviewer, documentId, theirs.id).expect(200);
  });
});

describe('a mention', () => {
  test('is told through the outbox and on the hub, to those who are named and not to whoever wrote it', async () => {
    const documentId = await aSubmittedArticle();
    const heard: Record<string, unknown>[] = [];
    newsroom.strapi.eventHub.on(
      'editorial.commented',
      async (payload: Record<string, unknown>) => void heard.push(payload),
    );
    const mentions = [`admin:${people.writer.id}`];
    const { id } = await says(commenter, documentId, { body: 'Ada, is it?', mentions });
    expect(heard).toMatchObject([{ documentId, about: `thread:${id}`, tells: mentions, keys: [] }]);
    const told = await newsroom.strapi.db
      .connection('editorial_tellings')
      .where({ document_id: documentId, kind: 'mentioned' });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ actor: `admin:${people.commenter.id}`, detail: 'Ada, is it?' });
    expect((await pageOf(documentId)).data[0].mentions).toEqual([expect.stringContaining('Ada')]);
  });
});

describe('who may', () => {
  test('read the working copy reads its comments, and writes with the permission alone', async () => {
    const documentId = await aSubmittedArticle();
    await says(reviewer, documentId, { body: 'Good.' });
    expect(await pageOf(documentId, '', writer)).toMatchObject({
      data: [{ body: 'Good.' }],
      meta: { mayComment: false },
    });
    const { body } = await writer.post(pathOf(documentId), { body: 'So' }).expect(403);
    expect(body.error.details.code).toBe('NOT_PERMITTED');
  });

  test('not open the working copy learns nothing, and no token comments', async () => {
    const documentId = await aSubmittedArticle();
    const path = `/api${pathOf(documentId)}`;
    const actions = ['workflow.comment', 'workflow.comments'];
    const post = ({ headers }: Someone) => newsroom.http.post(path).set(headers).send({ body: 'So' });
    const stranger = await aUser(newsroom, actions);
    await newsroom.http.get(path).set(stranger.headers).expect(404);
    expect((await post(stranger)).status).toBe(404);
    await newsroom.http.get(pathOf(documentId)).expect(401);
    expect((await post(await aCustomToken(newsroom, [...actions, 'article.readDraft']))).status).toBe(403);
    expect((await post(await aUser(newsroom, [...actions, 'article.readDraft']))).status).toBe(200);
  });

  test('name the thread of another text finds none', async () => {
    const [one, other] = [await aSubmittedArticle(), await aSubmittedArticle()];
    const { id } = await says(reviewer, one, { body: 'Here.' });
    await resolve(reviewer, other, id).expect(404);
    await reviewer.post(pathOf(other, `/${id}/replies`), { body: 'So' }).expect(404);
    expect((await pageOf(one)).data).toMatchObject([{ resolvedAt: null, replies: [] }]);
  });
});

describe('comments of a person', () => {
  test('are told to whoever asks what is held, and go when the person is erased; answers stay', async () => {
    const leaver = await anAdminWho(['submit', 'review', 'comment', 'assign']);
    const desk = new Desk(newsroom, leaver);
    const documentId = await aSubmittedArticle();
    const { id } = await says(desk, documentId, { body: 'What I think.' });
    const mention = { body: 'Thanks.', mentions: [`admin:${leaver.id}`] };
    await reviewer.post(pathOf(documentId, `/${id}/replies`), mention).expect(200);
    const profile = await boss.writes(anAuthor({ linkedAdmin: leaver.id }), AUTHOR);
    const { body } = await boss.get(`/editorial/authors/${profile}/export`).expect(200);
    expect(body.data.comments).toMatchObject([{ body: 'What I think.' }, { body: 'Thanks.' }]);
    await boss.post(`/editorial/authors/${profile}/anonymise`, { mode: 'erase', reason: 'Asked.' }).expect(200);
    expect((await pageOf(documentId)).data).toMatchObject([
      { body: '', author: null, replies: [{ body: 'Thanks.', mentions: [], author: expect.any(String) }] },
    ]);
    expect(await verify()).toEqual([]);
  });

  test('go with the text that they are about', async () => {
    const documentId = await aSubmittedArticle();
    await says(reviewer, documentId, { body: 'Good.' });
    await boss.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    const left = await newsroom.strapi.db.connection('editorial_comments').where({ document_id: documentId });
    expect(left).toEqual([]);
  });
});
