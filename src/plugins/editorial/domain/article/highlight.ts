import { escapeHtml } from '../markup';

/** How much of a text stands around the first word that was looked for, in characters. */
const EXCERPT = 240;

/** How far a text is searched for the place to quote. */
const LOOKED_AT = 100_000;

/** Without accents and capitals: how texts and questions are compared. */
export function foldedForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a question, folded, at most ten of them. */
export function searchWords(question: string): string[] {
  return wordsIn(foldedForSearch(question)).slice(0, 10);
}

/** Letters and digits, whatever stands between them: databases differ in what they take for a part of a word. */
export function wordsIn(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** HTML of a text with the words that were looked for in `mark`; a word counts from its beginning. */
export function highlighted(text: string, words: readonly string[]): string {
  return marked(text, placesOf(text, words));
}

/** HTML of the part of a text that answers the question, cut at words; its beginning where no word stands in it. */
export function excerpt(text: string, words: readonly string[]): string {
  const looked = text.slice(0, LOOKED_AT).replace(/\s+/g, ' ');
  const [first] = placesOf(looked, words);
  const from = wordStart(looked, Math.max(0, (first?.from ?? 0) - EXCERPT / 3));
  const to = wordEnd(looked, from + EXCERPT);
  const part = looked.slice(from, to);
  return `${from > 0 ? '… ' : ''}${highlighted(part, words)}${to < looked.length ? ' …' : ''}`;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the words stand in the text as it was written: folding may make two letters of one. */
function placesOf(text: string, words: readonly string[]): Place[] {
  if (words.length === 0) return [];
  const { folded, origin } = foldedWithOrigin(text);
  const found = folded.matchAll(new RegExp(`(?:${words.map(pattern).join('|')})`, 'gu'));
  return [...found].map((match) => ({
    from: origin[match.index] ?? 0,
    to: origin[match.index + match[0].length] ?? text.length,
  }));
}

/** Scripts without spaces have words anywhere; in the others a word begins where no letter stands before it. */
function pattern(word: string): string {
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
  return isUnspaced ? word : `(?<![\\p{L}\\p{N}])${word}[\\p{L}\\p{N}]*`;
}

function foldedWithOrigin(text: string): { folded: string; origin: number[] } {
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const letters = foldedForSearch(character);
    for (let n = 0; n < letters.length; n += 1) origin.push(at);
    folded += letters;
    at += character.length;
  }
  return { folded, origin };
}

function marked(text: string, places: readonly Place[]): string {
  let html = '';
  let at = 0;
  for (const { from, to } of places) {
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}

function wordStart(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return from === 0 ? 0 : space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return to >= text.length ? text.length : Math.max(space, 0) || to;
}
