/** Lists of words are written as text, phrases parted by "|", because that is how a newsroom would correct them. */
export function phrases(text: string): readonly string[] {
  return text
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(phrases(text).map(folded));
}

/** Lower case, straight apostrophes, single spaces: how words are compared, never how they are printed. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim();
}

/** The source of a pattern for any of the phrases, longest first, spaces elastic. */
export function anyOf(list: Iterable<string>): string {
  const longestFirst = [...new Set(list)].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((phrase) => escaped(phrase).replaceAll(' ', '\\s+')).join('|')})`;
}

/** As in a sentence, and as at its beginning. */
export function inBothCases(phrase: string): readonly string[] {
  return [phrase, phrase.charAt(0).toUpperCase() + phrase.slice(1)];
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Not within a word: the character before (after) is no letter, mark or digit. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}@])';
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
