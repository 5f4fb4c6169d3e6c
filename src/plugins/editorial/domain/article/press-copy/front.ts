import { splitSentences } from '../split-sentences';
import { splitDateline } from './dateline';
import { PREFACE } from './line-labels';
import type { Line } from './recognise';
import { isPlain } from './zones';

/** Characters. A longer first paragraph is no headline, a longer second one no deck. */
const LONGEST_HEADLINE = 300;
const LONGEST_DECK = 320;

/** Index of the headline: the labelled one, else the first plain line that is not a note above it; -1 for none. */
export function headlineIndex(lines: readonly Line[]): number {
  const labelled = lines.findIndex(({ sign }) => sign === 'headline');
  if (labelled !== -1) return labelled;
  const first = lines.findIndex((line, index) => isPlain(line) && !isPreface(line, lines.slice(index + 1)));
  return (lines[first]?.value.length ?? Infinity) <= LONGEST_HEADLINE ? first : -1;
}

function isPreface({ value }: Line, after: readonly Line[]): boolean {
  const next = after.find(isPlain);
  return PREFACE.test(value) && next !== undefined && next.value.length <= LONGEST_HEADLINE;
}

export type DeckVerdict = 'deck' | 'unsure' | 'body';

/**
 * Whether the first plain line under the headline is the deck. `between` are the lines from it to the next plain one:
 * an author line or a date after it says that the text has not begun yet.
 */
export function deckVerdict(first: Line, between: readonly Line[], rest: readonly Line[]): DeckVerdict {
  const [next] = rest;
  if (next === undefined || first.value.length > LONGEST_DECK || splitDateline(first.value)) return 'body';
  const isSetApart = between.some(
    ({ sign }) => sign === 'author' || sign === 'date' || sign === 'dateline' || sign === 'body',
  );
  if (isSetApart || (first.isMarked && !next.isMarked) || splitDateline(next.value)) return 'deck';
  if (!isClosed(first)) return isProse(rest) || first.value.length < typicalLength(rest) * 0.6 ? 'deck' : 'unsure';
  return closedVerdict(first, typicalLength(rest));
}

/**
 * A deck that ends as a sentence looks like a first paragraph: one far shorter than the text is taken for a deck, one
 * that is just shorter stays in the text and is reported.
 */
function closedVerdict({ value }: Line, typical: number): DeckVerdict {
  if (/[?!]$/.test(value) && value.length < typical / 2) return 'deck';
  if (splitSentences(value).length === 1 && value.length < typical * 0.5) return 'deck';
  return value.length < typical * 0.7 ? 'unsure' : 'body';
}

function isClosed({ value }: Line): boolean {
  return /[.!?…。！？:;,]["'”’»)\]』」]*$/u.test(value);
}

/** Most paragraphs end as sentences do, so that one without such an end stands out. */
function isProse(lines: readonly Line[]): boolean {
  return lines.filter(isClosed).length > lines.length / 2;
}

function typicalLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ value }) => value.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
