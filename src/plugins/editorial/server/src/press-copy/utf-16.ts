import { decodeStrictly } from './decode-strictly';

/** Control characters, unassigned and private ones; not white space, joiners and marks of direction. */
const NO_TEXT = /[^\P{C}\t\n\v\f\r\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/**
 * UTF-16 of either byte order without a byte order mark; null when the bytes are no text that way. Line ends tell:
 * other text with a stray zero byte in it, read as UTF-16, has none, and of the two orders the right one has more.
 */
export function decodeUtf16WithoutMark(bytes: Uint8Array): string | null {
  const texts = ['utf-16le', 'utf-16be']
    .map((encoding) => decodeStrictly(encoding, bytes))
    .filter((text) => text !== null)
    .filter((text) => lineEnds(text) > 0 && !NO_TEXT.test(text));
  return texts.sort((a, b) => lineEnds(b) - lineEnds(a))[0] ?? null;
}

function lineEnds(text: string): number {
  return text.match(/[\r\n]/g)?.length ?? 0;
}
