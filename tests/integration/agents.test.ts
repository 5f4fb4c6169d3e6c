import { anAgent, callTool, toolNames } from './support/agent';
import { anApprovedArticle, Desk, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, type Someone } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let reviewersAgent: Someone;
let editorsAgent: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom({ MCP: 'true' });
  const [writing, reviewing] = [await anAdmin(newsroom, 'writer'), await anAdmin(newsroom, 'reviewer')];
  [writer, reviewer] = [new Desk(newsroom, writing), new Desk(newsroom, reviewing)];
  reviewersAgent = await anAgent(newsroom, reviewing);
  editorsAgent = await anAgent(newsroom, await anAdmin(newsroom, 'editor'));
}, 60_000);

afterAll(() => newsroom.close());

const call = (agent: Someone, action: string, args: object) =>
  callTool(newsroom.http, agent, `${action}_plugin-editorial_article`, args);

test('an agent of an editor publishes what people approved', async () => {
  const documentId = await anApprovedArticle(writer, reviewer);
  const answer = await call(editorsAgent, 'publish', { documentId, locale: 'en' });
  expect(answer).toMatchObject({ isError: false });
  expect(await liveRows(newsroom, documentId)).toHaveLength(1);
  const { body } = await writer.get(`/editorial/workflow/articles/${documentId}/events`);
  expect(body.data[0]).toMatchObject({ step: 'publish', via: 'mcp' });
});

test('an agent publishes nothing that nobody approved, and is told why', async () => {
  const documentId = await writer.writes();
  const answer = await call(editorsAgent, 'publish', { documentId, locale: 'en' });
  expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('Not approved yet') });
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
});

test('what a reviewer’s agent wrote is the reviewer’s own work', async () => {
  const documentId = await writer.writes();
  const saved = await call(reviewersAgent, 'update', { documentId, locale: 'en', data: { headline: 'By my agent' } });
  expect(saved.text).toContain('By my agent');
  await writer.takes('submit', documentId).expect(200);
  const { body } = await reviewer.approves(documentId);
  expect(body.error.details.code).toBe('OWN_WORK');
});

test('an agent without the permission to publish has no tool for it', async () => {
  expect(await toolNames(newsroom.http, editorsAgent)).toContain('publish_plugin-editorial_article');
  expect(await toolNames(newsroom.http, reviewersAgent)).not.toContain('publish_plugin-editorial_article');
});

test('nobody without an admin token gets in', async () => {
  await newsroom.http.post('/mcp').send({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }).expect(401);
});
