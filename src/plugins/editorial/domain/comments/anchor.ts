/**
 * A passage by its words and those around it. Source: W3C Web Annotation Data Model, Text Quote Selector, for the names;
 * how a passage is found again is ours.
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Passage {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** As much as tells the same words in two places apart. */
export const CONTEXT = 32;

/** The passage from `start` to `end`, with what stands around it. */
export function quoteOf(text: string, { start, end }: Passage): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Where a passage stands in the text as it is now; null where its words are gone. Of several places with the same words, it
 * is the one with most of what stood around them, and of equals the first.
 */
export function findPassage(text: string, quote: Quote): Passage | null {
  const found = findAmong([text], quote);
  return found && { start: found.start, end: found.end };
}

/** The same among several texts; `text` is the place of the one it stands in. */
export function findAmong(texts: readonly string[], quote: Quote): (Passage & { readonly text: number }) | null {
  let best: { readonly text: number; readonly start: number; readonly likeness: number } | null = null;
  for (const [n, text] of texts.entries()) {
    for (const start of placesOf(text, quote.exact)) {
      const likeness = likenessAt(text, start, quote);
      if (!best || likeness > best.likeness) best = { text: n, start, likeness };
    }
  }
  return best && { text: best.text, start: best.start, end: best.start + quote.exact.length };
}

function placesOf(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** How many characters before and after it are those that stood there, counted outwards from the passage. */
function likenessAt(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  const end = start + exact.length;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  return common(reversed(before), reversed(prefix)) + common(text.slice(end, end + suffix.length), suffix);
}

function common(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  for (let n = 0; n < most; n += 1) if (one[n] !== other[n]) return n;
  return most;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
