import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Test } from 'supertest';
import { anArticle } from '../builders';
import { anApprovedArticle, ARTICLE, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf, aUser, type Someone } from './support/people';
import { STEPS } from './support/steps';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const get = (address: string, { headers }: Someone) => newsroom.http.get(`/api/editorial${address}`).set(headers);

describe('one call for a list', () => {
  interface Listed {
    readonly documentId: string;
    readonly stage: string;
    readonly steps: readonly { readonly name: string; readonly allowed: boolean }[];
  }
  const allowedIn = ({ steps }: Listed) => steps.filter(({ allowed }) => allowed).map(({ name }) => name);

  test('tells of each document where it stands and what the caller may do, in the order asked for', async () => {
    const [draft, approved] = [await writer.writes(), await anApprovedArticle(writer, reviewer)];
    const address = `/editorial/workflow/articles?documentIds=${approved},nowhere,${draft}`;
    const { body } = await reviewer.get(address).expect(200);
    expect(body.data).toMatchObject([
      { documentId: approved, stage: 'approved', isLive: false, version: expect.any(Number) },
      { documentId: draft, stage: 'draft', isLive: false, version: 1 },
    ]);
    expect(body.data.map(allowedIn)).toEqual([
      ['withdraw', 'request_changes'],
      ['submit', 'archive'],
    ]);
    const one = await reviewer.status(approved);
    expect(body.data[0].steps).toEqual(one.steps);
  });

  test('leaves out what the caller may not open, on the content API as in the panel', async () => {
    const documentId = await writer.writes();
    const address = `/workflow/articles?documentIds=${documentId}`;
    const reader = await aUser(newsroom, ['workflow.list', 'article.find']);
    const owner = await aUser(newsroom, ['workflow.list', 'article.readOwnDraft', 'article.create', 'workflow.submit']);
    const desk = await aUser(newsroom, ['workflow.list', 'article.readDraft', 'workflow.submit']);
    expect((await get(address, reader).expect(200)).body.data).toEqual([]);
    expect((await get(address, owner).expect(200)).body.data).toEqual([]);
    expect((await get(address, desk).expect(200)).body.data.map(allowedIn)).toEqual([['submit']]);
    await get(address, await aUser(newsroom, ['article.readDraft'])).expect(403);
    await newsroom.http.get(`/api/editorial${address}`).expect(403);

    const { body } = await newsroom.http
      .post('/api/editorial/articles')
      .set(owner.headers)
      .send({ data: anArticle() })
      .expect(201);
    const own = `/workflow/articles?documentIds=${documentId},${body.data.documentId}`;
    expect((await get(own, owner)).body.data.map((one: Listed) => one.documentId)).toEqual([body.data.documentId]);
  });

  test('so do the stages of the panel’s lists', async () => {
    const documentId = await writer.writes();
    const address = `/editorial/workflow/articles/stages?documentIds=${documentId}`;
    expect((await writer.get(address).expect(200)).body.data).toEqual({
      [documentId]: { stage: 'draft', isLive: false, version: 1, plan: expect.objectContaining({ assignees: [] }) },
    });
    expect((await new Desk(newsroom, await aStranger()).get(address).expect(200)).body.data).toEqual({});
  });

  test('takes a hundred documents and says so to whoever names more', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `document-${n}`).join(',');
    await writer.get(`/editorial/workflow/articles?documentIds=${names(100)}`).expect(200);
    const { body } = await writer.get(`/editorial/workflow/articles?documentIds=${names(101)}`).expect(400);
    expect(body.error.message).toContain('documentIds: name 100 documents at most');
  });

  /** An administrator with no permission at all. */
  async function aStranger(): Promise<Someone> {
    const { strapi, http } = newsroom;
    const role = await strapi.service('admin::role').create({ name: 'Stranger', description: 'none' });
    const account = { email: 'stranger@newsroom.test', password: 'Correct-Horse-9' };
    const names = { firstname: 'Sam', lastname: 'Stranger', isActive: true, roles: [role.id] };
    const { id } = await strapi.service('admin::user').create({ ...account, ...names });
    const { body } = await http.post('/admin/login').send(account);
    return { id, headers: { Authorization: `Bearer ${body.data.token}` } };
  }
});

describe('a step that there is not', () => {
  test.each(['/api/editorial', '/editorial'])('is a 404 under %s that names those there are', async (door) => {
    const address = `${door}/workflow/articles/anything/aprove`;
    const { body } = await (door === '/editorial' ? boss.post(address) : newsroom.http.post(address)).expect(404);
    expect(body.error.message).toContain('There is no step aprove.');
    expect(body.error.details).toMatchObject({ code: 'UNKNOWN_STEP', steps: STEPS });
  });
});

describe('a webhook', () => {
  let received: Record<string, unknown>[] = [];
  let hub: Server;
  let url: string;

  beforeAll(async () => {
    hub = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        received.push({ header: request.headers['x-strapi-event'], ...body });
        response.end();
      });
    });
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
    const address = hub.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  });

  afterAll(() => new Promise((resolve) => hub.close(resolve)));

  test('may be told of every step there is', () => {
    const allowed = newsroom.strapi.get('webhookStore').listAllowedEvents();
    expect(allowed.filter((name: string) => name.startsWith('editorial.')).sort()).toEqual(
      `adopted anonymised approved archived assigned changes_discarded changes_requested comment_reopened comment_resolved
      commented due_changed edited merged notice_approved prioritised published recredited reinstated
      restored retracted revision_restored schedule_failed scheduled slug_renamed submitted ticked unpublished unscheduled unticked withdrawn`
        .split(/\s+/)
        .map((name) => `editorial.${name}`),
    );
  });

  test('hears over HTTP of what was done, with ids and digests and no names', async () => {
    const events = ['editorial.submitted', 'editorial.approved'];
    await boss.post('/admin/webhooks', { name: 'desk', url, headers: {}, events }).expect(201);
    received = [];
    const documentId = await anApprovedArticle(writer, reviewer, { headline: 'A secret headline' });
    for (let n = 0; n < 100 && received.length < 2; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const common = { uid: 'plugin::editorial.article', documentId, locale: 'en', tells: [] };
    expect(received).toMatchObject([
      { header: 'editorial.submitted', event: 'editorial.submitted', step: 'submit', toStage: 'in_review', ...common },
      { header: 'editorial.approved', event: 'editorial.approved', step: 'approve', toStage: 'approved', ...common },
    ]);
    expect(JSON.stringify(received)).not.toContain('secret');
    await boss.post('/admin/webhooks', { name: 'no', url, headers: {}, events: ['editorial.gossip'] }).expect(400);
  });

  async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
    let text = '';
    for await (const piece of request) text += String(piece);
    return JSON.parse(text);
  }
});

describe('a step on a text that one may not open', () => {
  const STEP = ['submit', 'request-changes', 'approve'];

  test.each(STEP)('is not taken, and %s answers as if there were no such text: in the panel', async (step) => {
    const { id } = await newsroom.strapi.service('admin::role').create({ name: `blind ${step}`, description: step });
    const grants = ['submit', 'review'].map((name) => ({ action: `plugin::editorial.${name}`, subject: ARTICLE }));
    await newsroom.strapi.service('admin::role').assignPermissions(
      id,
      grants.map((grant) => ({ ...grant, properties: { locales: ['en'] }, conditions: [] })),
    );
    const blind = new Desk(newsroom, await anAdminOf(newsroom, id));
    const documentId = await writer.writes(anArticle({ headline: 'Not for you' }));
    const { digest } = await writer.status(documentId);
    await hiddenFrom((one) => blind.takes(step, one, { digest, reason: 'Because' }), documentId);
  });

  test.each(STEP)('is not taken, and %s answers as if there were no such text: on the content API', async (step) => {
    const { headers } = await aUser(newsroom, ['workflow.submit', 'workflow.review', 'article.find']);
    const documentId = await writer.writes({ headline: 'Not for you' });
    const address = (one: string) => `/api/editorial/workflow/articles/${one}/${step}`;
    await hiddenFrom((one) => newsroom.http.post(address(one)).set(headers).send({ reason: 'Because' }), documentId);
  });

  async function hiddenFrom(attempt: (documentId: string) => Test, documentId: string): Promise<void> {
    const [there, nowhere] = [await attempt(documentId), await attempt('nowhere')];
    expect(there.status).toBe(404);
    expect(there.text).toBe(nowhere.text);
    expect((await boss.status(documentId)).stage).toBe('draft');
  }
});
