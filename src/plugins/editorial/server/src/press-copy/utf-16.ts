import { decodeStrictly } from './decode-strictly';

const NO_TEXT = /[^\P{C}\t\n\v\f\r\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/**
 * UTF-16 of either byte order without a byte order mark; null when the bytes are no text that way. Where both orders
 * give text, the one with more spaces and line ends is right.
 */
export function decodeUtf16WithoutMark(bytes: Uint8Array): string | null {
  const texts = ['utf-16le', 'utf-16be']
    .map((encoding) => decodeStrictly(encoding, bytes))
    .filter((text) => text !== null)
    .filter((text) => !NO_TEXT.test(text));
  return texts.sort((a, b) => gaps(b) - gaps(a))[0] ?? null;
}

function gaps(text: string): number {
  return text.match(/[ \n]/g)?.length ?? 0;
}
