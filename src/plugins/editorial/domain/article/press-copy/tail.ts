import { beginsWithName } from './guess-author';
import type { Line } from './recognise';
import { characters, isPlain } from './zones';

/**
 * Index of the first line that belongs to the end of the copy: the author line under the text, the heading over a
 * biography, the end mark, or the first paragraph that begins as a biography of one of the authors. The number of
 * lines when there is no such end.
 */
export function tailStart(lines: readonly Line[], headline: number, names: readonly string[]): number {
  const plainLines = lines.flatMap((line, index) => (isPlain(line) ? [index] : []));
  const firstText = plainLines.find((index) => index > headline) ?? lines.length;
  const lastPlain = plainLines.at(-(longestEnd(names) + 1)) ?? 0;
  const start = lines.findIndex((line, index) => {
    const isInReach = index > firstText && (!isPlain(line) || index >= lastPlain);
    return isInReach && mayBeginTail(line, names) && beginsTail(lines, index, headline, names);
  });
  return start === -1 ? lines.length : start;
}

/** Most paragraphs that biographies of these authors may have. */
function longestEnd(names: readonly string[]): number {
  return names.length * 2 + 1;
}

function mayBeginTail(line: Line, names: readonly string[]): boolean {
  if (isPlain(line)) return isBiography(line, names);
  return line.sign === 'author' || line.sign === 'about' || line.sign === 'end';
}

function beginsTail(lines: readonly Line[], index: number, headline: number, names: readonly string[]): boolean {
  const line = lines[index];
  const text = lines.slice(headline + 1, index).filter(isPlain);
  const after = lines.slice(index + 1).filter(isPlain);
  if (line === undefined) return false;
  if (line.sign === 'about' || line.sign === 'end') return true;
  if (line.sign === 'author') return isUnderText(text, after, names);
  return isShortEnd(text, after, names);
}

/** One short paragraph above the author line is a deck, not a text, unless a biography or nothing follows. */
function isUnderText(text: readonly Line[], after: readonly Line[], names: readonly string[]): boolean {
  const [next] = after;
  if (next === undefined) return true;
  if (isBiography(next, names)) return isShortEnd(text, after.slice(1), names);
  return (
    (text.length > 1 || characters(text) > 300) &&
    characters(after) < characters(text) / 2 &&
    isShortEnd(text, after, names)
  );
}

function isBiography({ value }: Line, names: readonly string[]): boolean {
  return names.some((name) => beginsWithName(value, name));
}

/** What follows is no longer than biographies of these authors may be, and it is not most of the copy. */
function isShortEnd(text: readonly Line[], after: readonly Line[], names: readonly string[]): boolean {
  return after.length <= longestEnd(names) && characters(after) <= Math.max(1500, characters(text));
}
