/** One paragraph of the copy, on one line. Paragraphs with no blank line between them share a `group`. */
export interface Paragraph {
  readonly text: string;
  readonly group: number;
}

/** Lines shorter than this are never taken for a wrapped column; columns wider than this are not columns. */
const NARROWEST_COLUMN = 45;
const WIDEST_COLUMN = 130;

const SENTENCE_END = /[.!?…:]["'”’»)\]*_]*$/;
/** What begins a line of its own even inside a column: labels, bylines, list marks, headings. */
const OWN_LINE = /^(?:#{1,6} |[-•*] |(?:By|Von|Par|Por|Di|Door) \p{Lu}|[\p{L}()/ ]{2,20}\s?: )/u;

/**
 * Paragraphs of cleaned text. A blank line always parts two; a line end alone parts them unless the lines were wrapped
 * to a column, that is, unless the first word of the next line would not have fitted.
 */
export function readParagraphs(text: string): Paragraph[] {
  const groups = text.split(/\n\s*\n/).map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const width = columnWidth(groups);
  return groups.flatMap((lines, group) =>
    unwrapped(lines, width).map((paragraph) => ({ text: tidy(paragraph), group })),
  );
}

/** Width in characters of the column the copy was wrapped to; 0 when its lines are paragraphs. */
function columnWidth(groups: readonly (readonly string[])[]): number {
  const broken = groups
    .flatMap((lines) => lines.slice(0, -1).map((line, at) => ({ line, next: lines[at + 1] ?? '' })))
    .filter(({ next }) => !OWN_LINE.test(next.trim()));
  const lengths = broken.map(({ line }) => line.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < NARROWEST_COLUMN || width > WIDEST_COLUMN) return 0;
  const ended = broken.filter(({ line }) => SENTENCE_END.test(line)).length;
  const full = broken.filter(({ line, next }) => isFull(line, next, width)).length;
  return broken.length >= 2 && ended <= broken.length / 2 && full >= broken.length * 0.6 ? width : 0;
}

function unwrapped(lines: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || !isWrapped(before, line, width)) paragraphs.push(line);
    else paragraphs.push(join(paragraphs.pop() ?? '', line));
  });
  return paragraphs;
}

function isWrapped(before: string, line: string, width: number): boolean {
  if (width === 0 || /^\s{2,}/.test(line) || OWN_LINE.test(line.trim())) return false;
  return isFull(before, line, width);
}

/** Whether the line had no room left for the first word of the next one. */
function isFull(line: string, next: string, width: number): boolean {
  const firstWord = /^\S+/.exec(next.trim())?.[0] ?? '';
  return line.trimEnd().length + 1 + firstWord.length > width;
}

/** A hyphen at a line end stays: whether it belongs to the word cannot be told. */
function join(before: string, line: string): string {
  return /\p{L}-$/u.test(before) ? before + line.trim() : `${before} ${line.trim()}`;
}

function tidy(paragraph: string): string {
  return paragraph.replace(/ +/g, ' ').trim();
}
