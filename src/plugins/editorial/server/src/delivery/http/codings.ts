import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from './answer';

/** Below this many bytes the frame of a compressed body and the work outweigh what is saved. */
const WORTHWHILE_BYTES = 1_024;

/** Of eleven. Higher ones take many times as long for a few percent, and an answer is made while its reader waits. */
const BROTLI_QUALITY = 5;

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

const COMPRESS = {
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: Buffer) => gzipped(body),
} as const;

export type Coding = keyof typeof COMPRESS;

/** The shortest first: among those that a client takes equally, the first is sent. */
const CODINGS: readonly Coding[] = ['br', 'gzip'];

/**
 * The coding that a client would rather have than plain bytes; null where that is none.
 * Source: RFC 9110, section 12.5.3.
 */
export function codingFor(accepted: string | string[] | undefined): Coding | null {
  if (accepted === undefined) return null;
  const weights = new Map(String(accepted).split(',').map(weighted));
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  const [best] = CODINGS.filter((coding) => weightOf(coding) > 0 && weightOf(coding) >= plain).sort(
    (one, other) => weightOf(other) - weightOf(one),
  );
  return best ?? null;
}

/** Name and weight of one member of the list; a weight that is none counts as no. */
function weighted(member: string): [string, number] {
  const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
  return [name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight) || 0];
}

/** The same answer in a coding, with an ETag of its own: strong ones tell bytes apart. What is short stays as it is. */
export function coded(answer: Answer, coding: Coding): Promise<Answer> {
  const { status, body } = answer;
  if (status !== 200 || body === null || body.length < WORTHWHILE_BYTES) return Promise.resolve(answer);
  const begun = underway.get(answer) ?? {};
  underway.set(answer, begun);
  return (begun[coding] ??= compressed(answer, body, coding).finally(() => delete begun[coding]));
}

/** Readers who come together wait for the same work. */
const underway = new WeakMap<Answer, Partial<Record<Coding, Promise<Answer>>>>();

async function compressed({ status, headers }: Answer, body: Buffer, coding: Coding): Promise<Answer> {
  const ETag = headers.ETag?.replace(/"$/, `-${coding}"`) ?? '';
  return { status, headers: { ...headers, ETag, 'Content-Encoding': coding }, body: await COMPRESS[coding](body) };
}
