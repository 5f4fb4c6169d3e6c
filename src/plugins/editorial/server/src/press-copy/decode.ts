import { decodeStrictly } from './decode-strictly';
import type { CopyProblem } from './problems';
import { decodeUtf16WithoutMark } from './utf-16';
import { decodeWindows1252 } from './windows-1252';

/** Bytes. The longest magazine pieces stay under a tenth of this. */
export const MOST_BYTES = 2 * 1024 * 1024;

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: CopyProblem };

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Files that people take for text, by their first bytes. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a Word, Pages or other packed file', 'PK\x03\x04'],
  ['an old Word file', '\xd0\xcf\x11\xe0'],
  ['a rich text file', '{\\rtf'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a packed file', '\x1f\x8b'],
];

/**
 * Text of a file whose encoding nobody told: UTF-8 or UTF-16 with a byte order mark, UTF-16 without one, UTF-8, and
 * what is none of these as Windows-1252. Line ends stay as they are.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return refused('TOO_LARGE', tooLarge(bytes.length));
  if (bytes.length === 0) return refused('EMPTY', 'The file is empty.');
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const signature = SIGNATURES.find(([, first]) => head.startsWith(first));
  if (signature) return refused('BINARY', `This is ${signature[0]}: save the article as plain text and try again.`);
  const text = textOf(bytes);
  if (text === null) return refused('BINARY', 'This is not plain text: save the article as text and try again.');
  return { ok: true, text };
}

export function tooLarge(length: number): string {
  const megabytes = (length / 1024 / 1024).toFixed(1);
  return `The file has ${megabytes} MB; an article may have 2 MB. Import one article a file.`;
}

function textOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeStrictly(marked[0], bytes);
  if (bytes.includes(0)) return decodeUtf16WithoutMark(bytes);
  return decodeStrictly('utf-8', bytes) ?? decodeWindows1252(bytes);
}

function refused(code: string, message: string): Decoded {
  return { ok: false, problem: { code, message } };
}
