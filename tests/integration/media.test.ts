import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { anArticle, aPage } from '../builders';
import { anApprovedArticle, Desk, desksOf, liveRows, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aToken, type Someone } from './support/people';
import { picture } from './support/picture';
import { onDisk, removeUploads, replacedLater, upload, type Picture } from './support/uploads';

const FILE = 'plugin::upload.file';

/** Pictures are decoded, scaled and stored; a busy machine takes its time. */
jest.setTimeout(30_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;
let librarian: Someone;
let token: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor } = await desksOf(newsroom, 'writer', 'reviewer', 'editor'));
  librarian = await aSuperAdmin(newsroom);
  boss = new Desk(newsroom, librarian);
  token = await aToken(newsroom, 'full-access');
}, 60_000);

afterAll(async () => {
  await removeUploads(newsroom);
  await newsroom.close();
});

const bytesOf = (file: Pick<Picture, 'url'>) =>
  createHash('sha256')
    .update(readFileSync(onDisk(file)))
    .digest('hex');
const kept = (fileId: number) => newsroom.strapi.db.connection('editorial_file_contents').where({ file_id: fileId });

const uploads = (red?: number) => upload(newsroom, librarian, { red });

async function replaces({ id }: Picture, red: number, who = librarian, prefix = '') {
  const request = newsroom.http.post(`${prefix}/upload?id=${id}`).set(who.headers);
  return request.attach('files', picture(red), 'ferry.png');
}

const describes = ({ id }: Picture, alternativeText: string) =>
  newsroom.http
    .post(`/upload?id=${id}`)
    .set(librarian.headers)
    .field('fileInfo', JSON.stringify({ alternativeText }))
    .expect(200);

const showing = ({ id }: Picture) => ({ leadImage: { file: id, alt: 'A ferry' } });

async function aLiveArticle(file: Picture): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer, showing(file));
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

async function problems(): Promise<string[]> {
  const { problems: found } = await newsroom.strapi.plugin('editorial').service('log').verify();
  return found.map(({ kind, documentId }: { kind: string; documentId: string }) => `${kind} ${documentId}`);
}

test('an upload is hashed as it is stored, and so is what replaces it', async () => {
  const file = await uploads(10);
  expect(await kept(file.id)).toMatchObject([{ digest: bytesOf(file) }]);
  const before = bytesOf(file);
  const { status, body } = await replaces(file, 200);
  expect(status).toBe(200);
  expect(bytesOf(file)).not.toBe(before);
  expect(body).toMatchObject({ hash: file.hash, url: file.url, size: file.size, width: 40, height: 30 });
  expect(await kept(file.id)).toMatchObject([{ digest: bytesOf(file) }]);
  await newsroom.http.delete(`/upload/files/${file.id}`).set(librarian.headers).expect(200);
});

describe('a picture that was replaced by one of the same size', () => {
  test.each<[string, () => [Someone, string]]>([
    ['in the media library', () => [librarian, '']],
    ['by the content API', () => [token, '/api']],
  ])('%s voids the approval', async (_, door) => {
    const file = await uploads(10);
    const documentId = await anApprovedArticle(writer, reviewer, showing(file));
    expect((await boss.status(documentId)).approvals).toHaveLength(1);
    expect((await replaces(file, 200, ...door())).status).toBe(200);
    expect((await boss.status(documentId)).approvals).toHaveLength(0);
    const { body } = await editor.takes('publish', documentId).expect(409);
    expect(body.error.details.code).toBe('CHANGED_SINCE_APPROVAL');
    expect(await liveRows(newsroom, documentId)).toHaveLength(0);
  });

  test('in a zone of a page voids the approval as well', async () => {
    const file = await uploads(10);
    const documentId = await writer.writes(aPage({ parts: [{ __component: 'page.picture', file: file.id }] }), PAGE);
    await writer.takes('submit', documentId, {}, 'pages').expect(200);
    await reviewer.approves(documentId, 'pages');
    await replaces(file, 200);
    await editor.takes('publish', documentId, {}, 'pages').expect(409);
  });
});

test('another alternative text voids the approval', async () => {
  const file = await uploads();
  const documentId = await anApprovedArticle(writer, reviewer, showing(file));
  await describes(file, 'Not what was approved');
  await editor.takes('publish', documentId).expect(409);
});

const DOORS: readonly [string, () => [Someone, string]][] = [
  ['the media library', () => [librarian, '']],
  ['the content API', () => [token, '/api']],
];

test.each(DOORS)('an upload through %s for a type that there is not is told so, and keeps no file', async (_, door) => {
  const [who, prefix] = door();
  const files = await newsroom.strapi.db.query(FILE).count({});
  for (const ref of ['nonsense', 'constructor', ` ${PAGE}`, PAGE.toUpperCase()]) {
    const request = newsroom.http.post(`${prefix}/upload`).set(who.headers).field({ ref, refId: '1', field: 'cover' });
    const { body } = await request.attach('files', picture(8), 'lost.png').expect(400);
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/^ref: must be/),
      details: { code: 'BAD_PARAMETER' },
    });
  }
  expect(await newsroom.strapi.db.query(FILE).count({})).toBe(files);
});

describe('a file does not get into a text, nor out of it, past the text', () => {
  test.each(DOORS)('by an upload through %s that names the field', async (_, door) => {
    const [who, prefix] = door();
    const documentId = await aLivePage();
    for (const refId of await rowsOf(documentId)) {
      const files = await newsroom.strapi.db.query(FILE).count({});
      const request = newsroom.http
        .post(`${prefix}/upload`)
        .set(who.headers)
        .field('ref', PAGE)
        .field('field', 'cover');
      const { body } = await request.field('refId', refId).attach('files', picture(7), 'unseen.png').expect(403);
      expect(body.error.message).toContain('by saving the text');
      expect(await newsroom.strapi.db.query(FILE).count({})).toBe(files);
    }
    expect((await boss.status(documentId, 'pages')).stage).toBe('published');
  });

  test.each<[string, (file: number, row: number) => Promise<unknown>]>([
    ['of a new file', (_, id) => library().create({ data: { ...UNSEEN, related: [place(id)] } })],
    ['of another file', (_, id) => library().update({ where: { name: 'other.png' }, data: { related: [place(id)] } })],
    ['of its own', (file) => library().update({ where: { id: file }, data: { related: [] } })],
    ['and by deleteRelations', (file) => library().deleteRelations(file)],
    ['and by the table of links', (file) => linksOfFiles().deleteMany({ where: { file_id: file } })],
  ])('by db.query, in the field `related` %s', async (_, attempt) => {
    const [cover] = [await uploads(10), await upload(newsroom, librarian, { fileName: 'other.png' })];
    const documentId = await aLivePage(cover);
    await expect(attempt(cover.id, (await rowsOf(documentId))[1] ?? 0)).rejects.toMatchObject({
      refusal: { code: 'NOT_PERMITTED' },
    });
    expect((await boss.status(documentId, 'pages')).stage).toBe('published');
  });

  const UNSEEN = { name: 'unseen.png', hash: 'unseen', mime: 'image/png', size: 1, url: '/x.png', provider: 'local' };
  const library = () => newsroom.strapi.db.query(FILE);
  const linksOfFiles = () => newsroom.strapi.db.query('files_related_mph' as typeof FILE);
  const place = (id: number) => ({ id, __type: PAGE, __pivot: { field: 'cover' } });

  /** Ids of the working copy and of the live row. */
  async function rowsOf(documentId: string): Promise<number[]> {
    const found = await newsroom.strapi.db.query(PAGE).findMany({ where: { documentId }, orderBy: { id: 'asc' } });
    return found.map(({ id }) => Number(id));
  }

  async function aLivePage(cover?: Picture): Promise<string> {
    const documentId = await writer.writes(aPage(cover && { cover: cover.id }), PAGE);
    await writer.takes('submit', documentId, {}, 'pages').expect(200);
    await reviewer.approves(documentId, 'pages');
    await editor.takes('publish', documentId, {}, 'pages').expect(200);
    return documentId;
  }
});

test.each<[string, (file: Picture, data: object) => Promise<unknown>]>([
  ['update', ({ id }, data) => newsroom.strapi.db.query(FILE).update({ where: { id }, data })],
  ['updateMany', ({ id }, data) => newsroom.strapi.db.query(FILE).updateMany({ where: { id }, data })],
])('a file that db.query().%s points at other content voids the approval', async (_, point) => {
  const [file, other] = [await uploads(10), await uploads(200)];
  const documentId = await anApprovedArticle(writer, reviewer, showing(file));
  await point(file, { url: other.url });
  await editor.takes('publish', documentId).expect(409);
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
});

describe('a file that readers see', () => {
  const WAYS: readonly [string, (file: Picture) => Promise<unknown>][] = [
    ['replaced in the media library', async (file) => expect((await replaces(file, 200)).status).toBe(409)],
    [
      'replaced by the content API',
      async (file) => expect((await replaces(file, 200, token, '/api')).status).toBe(409),
    ],
    ['deleted in the media library', (file) => boss.delete(`/upload/files/${file.id}`).expect(409)],
    ['deleted in bulk', (file) => boss.post('/upload/actions/bulk-delete', { fileIds: [file.id] }).expect(409)],
    [
      'deleted by the content API',
      (file) => newsroom.http.delete(`/api/upload/files/${file.id}`).set(token.headers).expect(409),
    ],
    ['deleted by db.query', (file) => refused(newsroom.strapi.db.query(FILE).deleteMany({ where: { id: file.id } }))],
    [
      'pointed elsewhere by db.query',
      (file) => refused(newsroom.strapi.db.query(FILE).update({ where: { id: file.id }, data: { url: '/other.png' } })),
    ],
  ];

  async function refused(attempt: Promise<unknown>): Promise<void> {
    await expect(attempt).rejects.toMatchObject({ refusal: { code: 'STILL_LIVE' } });
  }

  test.each(WAYS)('is not %s', async (_, attempt) => {
    const file = await uploads(10);
    const documentId = await aLiveArticle(file);
    const before = bytesOf(file);
    await attempt(file);
    expect(bytesOf(file)).toBe(before);
    expect(await newsroom.strapi.db.query(FILE).findOne({ where: { id: file.id } })).toMatchObject({ url: file.url });
    expect((await boss.status(documentId)).stage).toBe('published');
  });

  test('on a page, in a field of its own, is not replaced either, and the refusal names the page', async () => {
    const file = await uploads(10);
    const documentId = await writer.writes(aPage({ title: 'With a cover', cover: file.id }), PAGE);
    await writer.takes('submit', documentId, {}, 'pages').expect(200);
    await reviewer.approves(documentId, 'pages');
    await editor.takes('publish', documentId, {}, 'pages').expect(200);
    const { status, body } = await replaces(file, 200);
    expect(status).toBe(409);
    const documents = [{ documentId, title: 'With a cover' }];
    expect(body.error).toMatchObject({ message: expect.stringContaining('With a cover'), details: { documents } });
  });

  test('is free again once another one is published in its place', async () => {
    const [file, other] = [await uploads(10), await uploads(20)];
    const documentId = await aLiveArticle(file);
    await writer.saves(documentId, showing(other)).expect(200);
    await boss.delete(`/upload/files/${file.id}`).expect(409);
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    await editor.takes('publish', documentId).expect(200);
    await boss.delete(`/upload/files/${file.id}`).expect(200);
    expect((await boss.status(documentId)).stage).toBe('published');
  });

  test('may be described anew, and the check of live texts says so', async () => {
    const file = await uploads();
    const documentId = await aLiveArticle(file);
    await describes(file, 'A ferry at the pier');
    expect(await problems()).toContain(`live_text_changed ${documentId}`);
    await describes(file, '');
    expect(await problems()).not.toContain(`live_text_changed ${documentId}`);
  });
});

describe('a file whose row was changed by SQL', () => {
  const row = (id: number) => newsroom.strapi.db.connection('files').where({ id });

  test('to another address is found at once under a live text, and put right by the address that it had', async () => {
    const [file, other] = [await uploads(10), await uploads(200)];
    const documentId = await aLiveArticle(file);
    expect(await problems()).toEqual([]);
    await row(file.id).update({ url: other.url });
    expect(await problems()).toEqual([`live_text_changed ${documentId}`]);
    await row(file.id).update({ url: file.url });
    expect(await problems()).toEqual([]);
  });

  test('is found as well where it is described anew after that, and where what is known of it is changed with it', async () => {
    const [file, other] = [await uploads(10), await uploads(200)];
    const documentId = await aLiveArticle(file);
    await row(file.id).update({ url: other.url });
    await describes(file, '');
    expect(await problems()).toEqual([`live_text_changed ${documentId}`]);
    await kept(file.id).update({ digest: bytesOf(file) });
    expect(await problems()).toEqual([`live_text_changed ${documentId}`]);
    await row(file.id).update({ url: file.url });
    expect(await problems()).toEqual([]);
  });
});

describe('a file that the plugin did not see coming', () => {
  test('is read from its storage, and counts as the same', async () => {
    const file = await uploads();
    const documentId = await anApprovedArticle(writer, reviewer, showing(file));
    const { digest } = await boss.status(documentId);
    await kept(file.id).delete();
    await replacedLater(newsroom, file, 1000);
    expect((await boss.status(documentId)).digest).toBe(digest);
    expect(await kept(file.id)).toHaveLength(1);
  });

  test('is read again when it was replaced while the plugin was off', async () => {
    const file = await uploads(10);
    const documentId = await anApprovedArticle(writer, reviewer, showing(file));
    writeFileSync(onDisk(file), picture(200));
    await replacedLater(newsroom, file, 5000);
    expect((await boss.status(documentId)).approvals).toHaveLength(0);
  });

  test('does not freeze a text when its storage has lost it', async () => {
    const file = await uploads();
    const documentId = await writer.writes(anArticle(showing(file)));
    rmSync(onDisk(file));
    await kept(file.id).delete();
    await writer.takes('submit', documentId).expect(200);
    expect(await kept(file.id)).toHaveLength(0);
  });
});
