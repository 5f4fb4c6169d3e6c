import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
}, 60_000);

afterAll(() => newsroom.close());

interface Glanced {
  readonly documentId: string;
  readonly version: number;
  readonly digest: string;
  readonly companions: readonly object[];
}

const glance = async (desk: Desk, documentIds: readonly string[]) =>
  (await desk.get(`/editorial/bulk/articles?documentIds=${documentIds.join(',')}`).expect(200)).body.data;

const named = (glances: readonly Glanced[]) =>
  glances.map(({ documentId, version, digest, companions }) => ({ documentId, version, digest, companions }));

async function takes(desk: Desk, step: string, documentIds: readonly string[], more: object = {}) {
  const documents = named(await glance(desk, documentIds));
  return (await desk.post(`/editorial/bulk/articles/${step}`, { documents, ...more }).expect(200)).body.data;
}

const three = () => Promise.all([1, 2, 3].map(() => writer.writes()));

it('shows of each text what a reviewer goes by, and what may be done with it', async () => {
  const profile = await writer.writes(anAuthor({ name: 'Ines Marlow' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
  const documentId = await writer.writes(anArticle({ headline: 'Ferries', deck: 'They are back', credits }));
  const [seen] = await glance(writer, [documentId]);
  expect(seen).toMatchObject({ documentId, title: 'Ferries', deck: 'They are back', byline: 'By Ines Marlow' });
  expect(seen).toMatchObject({
    stage: 'draft',
    isLive: false,
    companions: [{ documentId: profile, title: 'Ines Marlow' }],
  });
  expect(seen.steps).toContainEqual(expect.objectContaining({ name: 'submit', allowed: true }));
});

it('takes a step on many and tells of each how it went', async () => {
  const ids = await three();
  expect(await takes(writer, 'submit', ids)).toEqual(
    ids.map((documentId) => ({ documentId, result: 'taken', stage: 'in_review' })),
  );
});

it('is not held up by a refusal: the others are taken, and the reason is told', async () => {
  const [ready, unready, submitted] = await three();
  await writer.saves(unready as string, { credits: [] }).expect(200);
  await writer.takes('submit', submitted as string).expect(200);
  const [first, second, third] = await takes(writer, 'submit', [ready, unready, submitted] as string[]);
  expect(first).toMatchObject({ documentId: ready, result: 'taken' });
  expect(second).toMatchObject({ documentId: unready, result: 'refused', refusal: { code: 'NOT_READY' } });
  expect(third).toMatchObject({ documentId: submitted, result: 'refused', refusal: { code: 'ILLEGAL_TRANSITION' } });
  expect((await writer.status(unready as string)).stage).toBe('draft');
});

it('approves nothing that changed after the list was read', async () => {
  const ids = await three();
  await takes(writer, 'submit', ids);
  const seen = named(await glance(reviewer, ids));
  await reviewer.saves(ids[1] as string, { deck: 'A deck nobody has seen' }).expect(200);
  const { digest } = await reviewer.status(ids[1] as string);
  const documents = seen.map((one, index) => (index === 1 ? { ...one, version: one.version + 1 } : one));
  const answer = await reviewer.post('/editorial/bulk/articles/approve', { documents }).expect(200);
  expect(answer.body.data.map(({ result }: { result: string }) => result)).toEqual(['taken', 'refused', 'taken']);
  expect(answer.body.data[1].refusal.code).toBe('CHANGED_SINCE_SEEN');
  expect(documents[1]?.digest).not.toBe(digest);
});

it('approves no first profile that changed after the list was read, or that the list did not show', async () => {
  const profile = await writer.writes(anAuthor({ name: 'Ines Marlow' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
  const ids = [await writer.writes(anArticle({ credits }))];
  await takes(writer, 'submit', ids);
  const [seen] = named(await glance(reviewer, ids));
  await writer.saves(profile, { jobTitle: 'Mayor' }, AUTHOR).expect(200);
  const refusals = [];
  for (const documents of [[seen], [{ ...seen, companions: undefined }]]) {
    const { body } = await reviewer.post('/editorial/bulk/articles/approve', { documents }).expect(200);
    refusals.push(body.data[0].refusal);
  }
  expect(refusals.map(({ code, documents }) => [code, documents[0].documentId])).toEqual([
    ['CHANGED_SINCE_SEEN', profile],
    ['CHANGED_SINCE_SEEN', profile],
  ]);
  expect(await takes(reviewer, 'approve', ids)).toMatchObject([{ result: 'taken' }]);
});

it('publishes, and leaves to each its own refusal', async () => {
  const ids = await three();
  await takes(writer, 'submit', ids);
  await takes(reviewer, 'approve', ids.slice(0, 2));
  const went = await takes(editor, 'publish', ids);
  expect(went.map((one: { result: string }) => one.result)).toEqual(['taken', 'taken', 'refused']);
  expect(went[2].refusal.code).toBe('NOT_APPROVED');
  expect(await liveRows(newsroom, ids[0] as string)).toHaveLength(1);
  expect(await liveRows(newsroom, ids[2] as string)).toHaveLength(0);
});

it('carries a reason or an instant to each', async () => {
  const ids = await three();
  await takes(writer, 'submit', ids);
  expect((await takes(reviewer, 'request-changes', ids.slice(0, 1)))[0].refusal.code).toBe('REASON_REQUIRED');
  const [asked] = await takes(reviewer, 'request-changes', ids.slice(0, 1), { reason: 'Name the ship.' });
  expect(asked).toMatchObject({ result: 'taken', stage: 'changes_requested' });
});

it('is for administrators who may take the step, and names what is wrong with a body', async () => {
  const ids = await three();
  const documents = named(await glance(writer, ids));
  await newsroom.http.post('/editorial/bulk/articles/submit').send({ documents }).expect(401);
  await writer.post('/editorial/bulk/articles/submit', { documents: [] }).expect(400);
  const many = Array.from({ length: 101 }, () => documents[0]);
  await writer.post('/editorial/bulk/articles/submit', { documents: many }).expect(400);
  await writer.post('/editorial/bulk/articles/submit', { documents: [{ documentId: ids[0] }] }).expect(400);
  await writer.post('/editorial/bulk/articles/burn', { documents }).expect(404);
  await writer.post('/editorial/bulk/tags/submit', { documents }).expect(404);
  const [refused] = (await writer.post('/editorial/bulk/articles/approve', { documents }).expect(200)).body.data;
  expect(refused.refusal.code).toBe('NOT_PERMITTED');
});

describe('approve and publish', () => {
  async function aSubmitted(more: object = {}): Promise<string> {
    const documentId = await writer.writes(anArticle(more));
    await writer.takes('submit', documentId).expect(200);
    return documentId;
  }

  it('is two steps in the log, each with its own event', async () => {
    const documentId = await aSubmitted();
    const { version, digest } = await editor.status(documentId);
    await editor.takes('approve-and-publish', documentId, { version, digest }).expect(200);
    const { body } = await editor.get(`/editorial/workflow/articles/${documentId}/events`);
    expect(body.data.map(({ step }: { step: string }) => step)).toEqual(['publish', 'approve', 'submit']);
  });

  it('approves nothing where publishing is refused', async () => {
    const documentId = await aSubmitted();
    const { version, digest } = await reviewer.status(documentId);
    const answer = await reviewer.takes('approve-and-publish', documentId, { version, digest }).expect(403);
    expect(answer.body.error.details.code).toBe('NOT_PERMITTED');
    expect(await reviewer.status(documentId)).toMatchObject({ stage: 'in_review', approvals: [], version });
  });
});

describe('a save on top of a text that the editor has not seen', () => {
  it('is refused with who saved it, when, and which fields are different', async () => {
    const documentId = await writer.writes();
    const { textVersion, fields } = await writer.status(documentId);
    await reviewer.saves(documentId, { deck: 'A deck by somebody else', headline: 'Another headline' }).expect(200);
    const seen = Object.entries(fields).map(([name, mark]) => `${name}=${String(mark)}`);
    const answer = await writer
      .saves(documentId, { deck: 'Mine' })
      .set({ 'x-editorial-text-version': String(textVersion), 'x-editorial-text-fields': seen.join(',') })
      .expect(409);
    const { code, conflict } = answer.body.error.details;
    expect(code).toBe('STALE_VERSION');
    expect(conflict).toMatchObject({ textVersion: textVersion + 1, savedBy: expect.stringMatching(/^Ada Admin/) });
    expect([...conflict.fields].sort()).toEqual(['deck', 'headline']);
    expect(Date.parse(conflict.savedAt)).toBeLessThanOrEqual(Date.now());
    const stored = await reviewer.get(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    expect(stored.body.data.deck).toBe('A deck by somebody else');
  });

  it('says that it does not know the fields where the client did not send what it saw', async () => {
    const documentId = await writer.writes();
    const { textVersion } = await writer.status(documentId);
    await writer.saves(documentId, { deck: 'Once' }).expect(200);
    const answer = await writer
      .saves(documentId, { deck: 'Twice' })
      .set('x-editorial-text-version', String(textVersion));
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.conflict.fields).toBeNull();
  });

  it('goes through once it names the text that stands now', async () => {
    const documentId = await writer.writes();
    const { textVersion } = await writer.status(documentId);
    await writer.saves(documentId, { deck: 'Once' }).expect(200);
    const version = String(textVersion + 1);
    await writer.saves(documentId, { deck: 'Mine after all' }).set('x-editorial-text-version', version).expect(200);
  });
});
