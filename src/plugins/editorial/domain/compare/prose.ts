import type { Line } from './lines';
import { compareWords, tokensOf, type Change, type Match, type Run } from './words';

/** A paragraph of either text, or one that both have in another form; `words` tells both. */
export interface LineChange {
  /** `restyled`: the words are the same, and other parts of them are bold, or it is a heading now. */
  readonly change: 'same' | 'added' | 'removed' | 'changed' | 'restyled';
  readonly kind: Line['kind'];
  readonly level: number;
  readonly words: readonly Change[];
}

export interface Prose {
  readonly lines: readonly LineChange[];
  /** Some of it was too long, or too different, to be told word by word. */
  readonly isCoarse: boolean;
}

/** How one text becomes the other, paragraph by paragraph, and in those that changed word by word. */
export function compareProse(from: readonly Line[], to: readonly Line[], match: Match): Prose {
  const keys = (lines: readonly Line[]) => lines.map((line) => JSON.stringify(line));
  const runs = match(keys(from), keys(to));
  const parts = gapsOf(runs ?? replacement(from, to), from, to).map((gap) => compareGap(gap, match));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    isCoarse: runs === null || parts.some(({ isCoarse }) => isCoarse),
  };
}

function replacement(from: readonly Line[], to: readonly Line[]): readonly Run[] {
  return [
    { kind: 'removed', count: from.length },
    { kind: 'added', count: to.length },
  ];
}

/** Paragraphs that both have, or what stands between two such stretches. */
interface Gap {
  readonly same: readonly Line[];
  readonly from: readonly Line[];
  readonly to: readonly Line[];
}

function gapsOf(runs: readonly Run[], from: readonly Line[], to: readonly Line[]): readonly Gap[] {
  const gaps: { same: Line[]; from: Line[]; to: Line[] }[] = [];
  let [a, b] = [0, 0];
  for (const { kind, count } of runs) {
    const last = gaps.at(-1);
    const gap = last && kind !== 'same' ? last : { same: [], from: [], to: [] };
    if (gap !== last) gaps.push(gap);
    if (kind === 'same') gap.same.push(...from.slice(a, a + count));
    if (kind === 'removed') gap.from.push(...from.slice(a, a + count));
    if (kind === 'added') gap.to.push(...to.slice(b, b + count));
    if (kind !== 'added') a += count;
    if (kind !== 'removed') b += count;
  }
  return gaps;
}

function compareGap({ same, from, to }: Gap, match: Match): Prose {
  const found: LineChange[] = same.map((line) => whole('same', line));
  let isCoarse = false;
  let [a, b] = [0, 0];
  for (const [i, j] of [...pairsOf(from, to), [from.length, to.length] as const]) {
    found.push(...from.slice(a, i).map((line) => whole('removed', line)));
    found.push(...to.slice(b, j).map((line) => whole('added', line)));
    const [old, now] = [from[i], to[j]];
    if (old && now) {
      const { changes, isCoarse: isCut } = compareWords(old.text, now.text, match);
      const { kind, level } = now;
      found.push({ change: old.text === now.text ? 'restyled' : 'changed', kind, level, words: changes });
      isCoarse ||= isCut;
    }
    [a, b] = [i + 1, j + 1];
  }
  return { lines: found, isCoarse };
}

function whole(change: 'same' | 'added' | 'removed', { kind, level, text }: Line): LineChange {
  return { change, kind, level, words: text === '' ? [] : [{ kind: change, text }] };
}

/** Combinations of paragraphs beyond which none are looked at: what stands there was written anew. */
const MOST_PAIRS = 2500;

/** Characters of a paragraph that its likeness goes by. */
const READ = 2000;

/** Of their words, how many two paragraphs must share to be one paragraph that changed. */
const ALIKE = 0.35;

/** Paragraphs of either side that are one that changed, in order: those that are most alike, taken together. */
function pairsOf(from: readonly Line[], to: readonly Line[]): readonly (readonly [number, number])[] {
  if (from.length === 1 && to.length === 1) return [[0, 0]];
  if (from.length * to.length > MOST_PAIRS) return [];
  const [old, now] = [from.map(wordsIn), to.map(wordsIn)];
  const likeness = old.map((words) => now.map((others) => alike(words, others)));
  const best = bestSums(likeness, from.length, to.length);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    const own = likeness[i]?.[j] ?? 0;
    const here = best[i]?.[j] ?? 0;
    if (own > ALIKE && here === own + (best[i + 1]?.[j + 1] ?? 0)) pairs.push([i++, j++]);
    else if (here === (best[i + 1]?.[j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The most likeness that the paragraphs from each pair on can have together. */
function bestSums(likeness: readonly (readonly number[])[], rows: number, columns: number): readonly number[][] {
  const best = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const own = likeness[i]?.[j] ?? 0;
      const paired = own > ALIKE ? own + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}

function wordsIn({ text }: Line): ReadonlySet<string> {
  return new Set(tokensOf(text.slice(0, READ)).filter((token) => /[\p{L}\p{N}]/u.test(token)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
