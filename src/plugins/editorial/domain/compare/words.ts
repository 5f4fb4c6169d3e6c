/** A stretch of text that both have, or one of them: in order, `same` and `removed` are the one, `same` and `added` the other. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** So many tokens, in order; `removed` are of the first list, `added` of the second. */
export interface Run {
  readonly kind: Change['kind'];
  readonly count: number;
}

/** What two lists of tokens have in common, as short as it gets; null where that takes too long to find. */
export type Match = (from: readonly string[], to: readonly string[]) => readonly Run[] | null;

/** Longer texts are cut down to what lies between their first and their last difference before words are looked for. */
const LONG = 10_000;

/** Characters beyond which what differs is not told word by word. */
export const MOST_COMPARED = 50_000;

/** Told without a language: words of Chinese, Japanese or Thai are found by their script. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words, spaces and marks one by one: joined, they are the text. */
export function tokensOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export interface Compared {
  readonly changes: readonly Change[];
  /** The texts are too long, or too different, to be told word by word. */
  readonly isCoarse: boolean;
}

/** How one text becomes the other, word by word. */
export function compareWords(from: string, to: string, match: Match): Compared {
  if (from === to) return { changes: joined([{ kind: 'same', text: from }]), isCoarse: false };
  const [start, end] = from.length + to.length > LONG ? commonEnds(from, to) : [0, 0];
  const [inner, other] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  const found = inner.length + other.length > MOST_COMPARED ? null : matched(inner, other, match);
  const changes = joined([
    { kind: 'same', text: from.slice(0, start) },
    ...(found ?? replaced(inner, other)),
    { kind: 'same', text: from.slice(from.length - end) },
  ]);
  return { changes, isCoarse: found === null };
}

function matched(from: string, to: string, match: Match): readonly Change[] | null {
  const [old, now] = [tokensOf(from), tokensOf(to)];
  const runs = match(old, now);
  if (!runs) return null;
  let [a, b] = [0, 0];
  const changes = runs.map(({ kind, count }): Change => {
    const text = (kind === 'added' ? now.slice(b, b + count) : old.slice(a, a + count)).join('');
    if (kind !== 'added') a += count;
    if (kind !== 'removed') b += count;
    return { kind, text };
  });
  return smooth(changes);
}

function replaced(from: string, to: string): readonly Change[] {
  return [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ];
}

/** A space between two changed words is read as changed with them: a new sentence is one insertion, not ten. */
function smooth(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change, n) => {
    const isBetween = n > 0 && n < changes.length - 1;
    const isGap = change.kind === 'same' && isBetween && /^\s+$/.test(change.text) && change.text.length <= 2;
    return isGap ? replaced(change.text, change.text) : [change];
  });
}

/** Changes with nothing empty, and with what stands side by side made one: what was there before what is there now. */
export function joined(changes: readonly Change[]): readonly Change[] {
  const all: Change[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    if (removed !== '') all.push({ kind: 'removed', text: removed });
    if (added !== '') all.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text;
    if (kind === 'added') added += text;
    if (kind !== 'same' || text === '') continue;
    settle();
    const last = all.at(-1);
    if (last?.kind === 'same') all.splice(-1, 1, { kind, text: last.text + text });
    else all.push({ kind, text });
  }
  settle();
  return all;
}

/** Characters that both have at their beginning and at their end, back to the nearest space or full character. */
function commonEnds(from: string, to: string): readonly [number, number] {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  start = backToBoundary(from, start);
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return [start, end - forwardToBoundary(from, from.length - end, end)];
}

const NEAR = 100;

function backToBoundary(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const space = near.search(/\s\S*$/);
  if (space !== -1) return at - near.length + space + 1;
  return Math.max(0, isInsidePair(text, at) ? at - 1 : at);
}

function forwardToBoundary(text: string, at: number, most: number): number {
  const space = text.slice(at, at + Math.min(NEAR, most)).search(/\s/);
  if (space !== -1) return space;
  return isInsidePair(text, at) ? Math.min(1, most) : 0;
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}
