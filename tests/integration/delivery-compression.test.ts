import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { anArticle, aParagraph } from '../builders';
import { anApprovedArticle, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let documentId: string;

interface Said {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  await new Promise<void>((ready) => newsroom.strapi.server.httpServer.listen(0, '127.0.0.1', ready));
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  documentId = await anApprovedArticle(writer, reviewer, { slug: 'long', body: paragraphs('The ferry runs again. ') });
  await boss.takes('publish', documentId).expect(200);
}, 120_000);

afterAll(() => newsroom.close());

const paragraphs = (text: string) => [aParagraph(text.repeat(200))];

/** Past clients that ask for a coding and decode it unasked. */
function read(path: string, headers: Record<string, string> = {}, { method = 'GET', root = '/api/delivery' } = {}) {
  const { port } = newsroom.strapi.server.httpServer.address() as AddressInfo;
  return new Promise<Said>((resolve, reject) => {
    request({ port, path: root + path, method, headers, host: '127.0.0.1' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const PATH = '/articles/long';
const BR = { 'accept-encoding': 'gzip, deflate, br' };
const GZIP = { 'accept-encoding': 'gzip' };

test('clients get the coding that they ask for, from the first answer and out of memory', async () => {
  const plain = await read(PATH);
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (let time = 0; time < 2; time += 1) {
    const [br, gzip] = [await read(PATH, BR), await read(PATH, GZIP)];
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(br.headers['content-length']).toBe(String(br.body.length));
    expect(br.body.length).toBeLessThan(plain.body.length / 2);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of [plain, br, gzip]) expect(headers.vary).toBe('Accept-Encoding');
  }
});

test('each form is revalidated by its own ETag; HEAD tells what GET would', async () => {
  const br = await read(PATH, BR);
  const tag = { 'if-none-match': br.headers.etag ?? '' };
  const unchanged = await read(PATH, { ...BR, ...tag });
  expect([unchanged.status, unchanged.headers.etag, unchanged.headers.vary]).toEqual([
    304,
    br.headers.etag,
    'Accept-Encoding',
  ]);
  expect(unchanged.headers['content-encoding']).toBeUndefined();
  expect((await read(PATH, { ...GZIP, ...tag })).status).toBe(200);
  expect((await read(PATH, tag)).status).toBe(200);
  const head = await read(PATH, BR, { method: 'HEAD' });
  for (const name of ['content-encoding', 'content-length', 'etag', 'vary']) {
    expect([name, head.headers[name]]).toEqual([name, br.headers[name]]);
  }
});

test('a publication that has returned is in every form', async () => {
  for (const form of [{}, BR, GZIP]) await read(PATH, form);
  await writer.saves(documentId, anArticle({ slug: 'long', body: paragraphs('The ferry is late. ') })).expect(200);
  await writer.takes('submit', documentId).expect(200);
  await reviewer.approves(documentId);
  await boss.takes('publish', documentId).expect(200);
  const [plain, br, gzip] = [await read(PATH), await read(PATH, BR), await read(PATH, GZIP)];
  expect(plain.body.toString()).toContain('The ferry is late.');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
});

test('feeds at the root of the site are compressed too; what is short and what is refused is not', async () => {
  expect((await read('/feeds/rss', BR, { root: '' })).headers['content-encoding']).toBe('br');
  expect((await read('/sections', BR)).headers['content-encoding']).toBeUndefined();
  expect((await read('/articles/nobody', BR)).headers['content-encoding']).toBeUndefined();
});
