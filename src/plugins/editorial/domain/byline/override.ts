import type { BylineSegment, Credit } from './credits';

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that set no space between words, so that a name may stand right beside other letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The override as segments: wherever the name of a credited profile stands in it, as a whole name, it is linked. */
export function overrideSegments(credits: readonly Credit[], override: string): BylineSegment[] {
  const segments: BylineSegment[] = [];
  let words = '';
  for (let at = 0; at < override.length;) {
    const found = nameAt(credits, override, at);
    const text = found?.name ?? override.charAt(at);
    if (found) segments.push(...wordsSegment(words), { text, author: found.author });
    words = found ? '' : words + text;
    at += text.length;
  }
  return [...segments, ...wordsSegment(words)];
}

/** The longest credited name with a profile that stands here, so that "Ann" does not take half of "Ann Lee". */
function nameAt(credits: readonly Credit[], text: string, at: number): Credit | undefined {
  return credits
    .filter((credit) => credit.author && credit.name.trim() && standsAt(credit.name, text, at))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

/** Whether `name` is in `text` at `at` as a whole: the letters around it belong to other words. */
export function standsAt(name: string, text: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + name.length);
  return isEdge([...before].at(-1), [...name][0]) && isEdge([...after][0], [...name].at(-1));
}

function isEdge(outside = '', inside = ''): boolean {
  return !WORD.test(outside) || !WORD.test(inside) || UNSPACED.test(inside);
}

function wordsSegment(text: string): BylineSegment[] {
  return text === '' ? [] : [{ text }];
}
