import type { ThreadView } from '@contracts/comments';
import { ARTICLE, Desk, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser, PASSWORD, type Someone } from './support/people';
import { exported, imported, type Archive } from './support/transfer';

jest.setTimeout(120_000);

const CHECKLIST = { facts: { check: 'ticked', label: 'Facts checked' } };

const ACTIONS = [
  'article.readDraft',
  'preview-link.create',
  'workflow.checklist',
  'workflow.comment',
  'workflow.comments',
  'workflow.submit',
  'workflow.tick',
];

let newsroom: Newsroom;
let writer: Desk;
let person: Someone;
const archives: Archive[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'desk' },
      [ARTICLE]: { preset: 'desk', checklist: CHECKLIST },
    }),
  );
  person = await anAdmin(newsroom, 'writer');
  writer = new Desk(newsroom, person);
}, 300_000);

afterAll(async () => {
  for (const archive of archives) archive.remove();
  await newsroom.close();
});

const serviceOf = (name: string) => newsroom.strapi.plugin('editorial').service(name);
const users = () => newsroom.strapi.db.query('plugin::users-permissions.user');
const pathOf = (what: string, documentId: string, more = '') => `/editorial/${what}/articles/${documentId}${more}`;

async function anArchive(): Promise<Archive> {
  const archive = await exported(newsroom.strapi);
  archives.push(archive);
  return archive;
}

async function looksAtTransfers(): Promise<void> {
  expect(await serviceOf('workflow').wasTransferred()).toBe(true);
  await serviceOf('workflow').adoptAll().done;
}

/** A comment that mentions somebody of the panel, a tick and a link; answers the link's token. */
async function worksOn(documentId: string, { headers }: Someone): Promise<string> {
  const { digest } = await writer.status(documentId);
  const { http } = newsroom;
  const comment = { body: 'By me', mentions: [`admin:${person.id}`] };
  await http
    .post(`/api${pathOf('comments', documentId)}`)
    .set(headers)
    .send(comment)
    .expect(200);
  await http
    .put(`/api${pathOf('checklist', documentId, '/facts')}`)
    .set(headers)
    .send({ digest })
    .expect(200);
  const { body } = await http
    .post(`/api${pathOf('previews', documentId)}`)
    .set(headers)
    .send({})
    .expect(201);
  await serviceOf('notifications').spreadDue();
  return body.data.token;
}

async function signsIn(identifier: string): Promise<Someone['headers']> {
  const { body } = await newsroom.http.post('/api/auth/local').send({ identifier, password: PASSWORD }).expect(200);
  return { Authorization: `Bearer ${body.jwt}` };
}

/** The only thread of a text, as somebody of the content API is shown it. */
async function threadFor(headers: Someone['headers'], documentId: string): Promise<ThreadView> {
  const { body } = await newsroom.http
    .get(`/api${pathOf('comments', documentId)}`)
    .set(headers)
    .expect(200);
  expect(body.data).toHaveLength(1);
  return body.data[0];
}

const tickedBy = async (documentId: string) =>
  (await writer.get(pathOf('checklist', documentId)).expect(200)).body.data.lines[0].tickedBy;
const toldOf = async (documentId: string) =>
  (await writer.get('/editorial/notices').expect(200)).body.data.find(
    (notice: { documentId: string }) => notice.documentId === documentId,
  ).actor;
const opens = (token: string) => newsroom.http.get(`/api/editorial/preview/${token}`);
const resolves = (headers: Someone['headers'], documentId: string, id: number) =>
  newsroom.http
    .put(`/api${pathOf('comments', documentId, `/${id}/resolved`)}`)
    .set(headers)
    .send({});

test('comments, ticks, preview links and news stay with whoever made them, under the number they have now', async () => {
  const outsider = await aUser(newsroom, ACTIONS);
  const { username, email } = await users().findOne({ where: { id: outsider.id } });
  const documentId = await writer.writes();
  const token = await worksOn(documentId, outsider);
  const mention = { body: 'And you?', mentions: [`user:${outsider.id}`] };
  const other = await writer.writes();
  await writer.post(pathOf('comments', other), mention).expect(403);
  const colleague = await aUser(newsroom, ACTIONS);
  await newsroom.http
    .post(`/api${pathOf('comments', other)}`)
    .set(colleague.headers)
    .send(mention)
    .expect(200);

  await imported(newsroom.strapi, await anArchive());
  await looksAtTransfers();

  const again = await signsIn(email);
  expect((await users().findOne({ where: { email } })).id).not.toBe(outsider.id);
  const thread = await threadFor(again, documentId);
  expect(thread).toMatchObject({ body: 'By me', author: username, mayResolve: true });
  expect((await threadFor(again, other)).mentions).toEqual([username]);
  expect(await threadFor(again, other)).toMatchObject({ mayResolve: false });
  expect(await tickedBy(documentId)).toBe(username);
  expect(await toldOf(documentId)).toBe(username);
  await opens(token).expect(200);
  await resolves(again, documentId, thread.id).expect(200);
  expect((await threadFor(again, documentId)).resolvedBy).toBe(username);
});

test('what somebody left whose account did not come back is nobody’s, and a newcomer does not come by it', async () => {
  const documentId = await writer.writes();
  const archive = await anArchive();
  const outsider = await aUser(newsroom, ACTIONS);
  const token = await worksOn(documentId, outsider);
  await imported(newsroom.strapi, archive);
  const newcomer = await aUser(newsroom, ACTIONS);
  await looksAtTransfers();

  expect(newcomer.id).not.toBe(outsider.id);
  const thread = await threadFor(newcomer.headers, documentId);
  expect(thread).toMatchObject({ author: `user ${outsider.id}`, mayResolve: false });
  await resolves(newcomer.headers, documentId, thread.id).expect(403);
  expect(await tickedBy(documentId)).toBe(`user ${outsider.id}`);
  await opens(token).expect(404);
});
