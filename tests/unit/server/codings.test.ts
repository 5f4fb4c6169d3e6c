import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { coded, codingFor } from '../../../src/plugins/editorial/server/src/delivery/http/codings';

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.1, gzip;q=0.2', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*;q=0', null],
  ['identity, gzip;q=0.5', null],
  ['identity;q=0.5, gzip ; q=0.5', 'gzip'],
  ['identity;q=0, br', 'br'],
  ['br;q=wrong, gzip', 'gzip'],
  ['deflate, zstd', null],
])('who accepts %p is sent %p', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});

const answerOf = (text: string, status = 200) => ({ status, headers: { ETag: '"a"' }, body: Buffer.from(text) });

test('a coded body says so, has an ETag of its own, and is the same text', async () => {
  const text = 'The harbour opens again. '.repeat(200);
  const [br, gzip] = [await coded(answerOf(text), 'br'), await coded(answerOf(text), 'gzip')];
  expect(br.headers).toEqual({ ETag: '"a-br"', 'Content-Encoding': 'br' });
  expect(gzip.headers).toEqual({ ETag: '"a-gzip"', 'Content-Encoding': 'gzip' });
  expect(brotliDecompressSync(br.body ?? '').toString()).toBe(text);
  expect(gunzipSync(gzip.body ?? '').toString()).toBe(text);
});

test('what is short and what is not an answer stay as they are', async () => {
  for (const answer of [answerOf('x'.repeat(1_023)), answerOf('x'.repeat(5_000), 404)]) {
    expect(await coded(answer, 'br')).toBe(answer);
  }
});

test('readers who come together wait for the same work', async () => {
  const answer = answerOf('x'.repeat(5_000));
  const [one, other] = await Promise.all([coded(answer, 'br'), coded(answer, 'br')]);
  expect(other).toBe(one);
});
