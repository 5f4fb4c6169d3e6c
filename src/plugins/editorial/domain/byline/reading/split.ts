import { AND_OR_NAME_WORDS, AND_WORDS, LEADING_WORDS, TRAILING_WORDS } from './vocabulary/joiners';
import { PLACE_OPENERS, PLACE_OR_AND } from './vocabulary/places';
import { KEPT_BRACKETS } from './brackets';
import { isMasthead } from './organization';
import { CHINESE_SURNAMES, HONORIFICS, SHORT_NAMES, SUFFIX } from './vocabulary/names';
import { anyOf, folded, wordsOf } from './word-list';

/** What stands between hard separators, and what parted it from the one before. */
export interface Chunk {
  readonly text: string;
  readonly isAfterComma: boolean;
  readonly isAfterBar: boolean;
  /** A dot, a bar or a dash follows, as after the name of a section. */
  readonly isBeforeBar: boolean;
}

const COMMA = /^\s*[,、]\s*$/u;
const BAR = /[|·•–—-]/u;
const ABBREVIATED = anyOf(
  [...HONORIFICS, ...SHORT_NAMES, 'jr', 'sr', 'st'].map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
);
/** A full stop that is not of an initial or an honorific. */
const SENTENCE_END = `(?<=\\p{Ll}{2})(?<!(?:^|\\s)${ABBREVIATED})\\.\\s+(?=\\p{Lu})`;
const SEPARATORS = new RegExp(
  [
    '\\s*[,、\\n;|•●。।…]\\s*',
    '\\s+[·/×x+]\\s+',
    '\\s*/\\s*',
    '\\s*[–—]\\s*',
    '\\s+-+\\s*|\\s*-+\\s+',
    '(?<=\\p{Script=Hangul})·(?=\\p{Script=Hangul})',
    '(?<=\\p{Script=Han})・(?=\\p{Script=Han})',
    SENTENCE_END,
    ':\\s+',
  ].join('|'),
  'gu',
);

const AND = new RegExp(`\\s+${anyOf(AND_WORDS)}\\s+`, 'iu');
const AND_OR_NOT = new RegExp(`\\s+${anyOf([...AND_OR_NAME_WORDS, ...PLACE_OR_AND])}\\s+`, 'iu');
/** Arabic and Hebrew write "and" to the next word. */
const GLUED_AND = /\s+(?:و(?!(?:ليد|ائل|سام|سيم|فاء|جدي|رد|هيب|داد|عد|جيه|ديع)(?:\s|$))|ו-?)(?=\p{L}{2})/u;
const CHINESE_AND = /(?<=[\p{Script=Han}\p{Script=Latin}])(?:和|与|與|及)(?=[\p{Script=Han}\p{Script=Latin}])/u;
const LEADING = new RegExp(`^(?:${anyOf([...AND_WORDS, ...LEADING_WORDS])}\\s+)+`, 'iu');
const TRAILING = new RegExp(`(?:\\s+${anyOf([...AND_WORDS, ...TRAILING_WORDS])})+$`, 'u');

export function splitChunks(text: string): Chunk[] {
  const separators = [...text.matchAll(SEPARATORS)].map(([separator]) => separator);
  return text.split(SEPARATORS).map((part, at) => ({
    text: tidied(part),
    isAfterComma: COMMA.test(separators[at - 1] ?? ''),
    isAfterBar: /[|–—]/u.test(separators[at - 1] ?? ''),
    isBeforeBar: BAR.test(separators[at] ?? ''),
  }));
}

/** Parts "A and B" in the languages we know; parts that would halve a name stay together. */
export function splitNames(text: string): string[] {
  return text
    .split(AND)
    .flatMap((part) => splitWhere(part, AND_OR_NOT, joinsTwoPeople))
    .flatMap((part) => splitWhere(part, GLUED_AND, areBothFullNames))
    .flatMap((part) => splitWhere(part, CHINESE_AND, areBothChineseOrLatin))
    .map(tidied)
    .filter((part) => part !== '');
}

/** White space collapsed, stray punctuation and joining words off the ends; the full stop of an initial or "Jr." stays. */
export function tidied(text: string): string {
  const bare = text
    .replace(/\s+/gu, ' ')
    .replace(KEPT_BRACKETS, '($1)')
    .replace(/^[\s.:=,*~_#>"“”†‡§¶©·•|/-]+|[\s:=,*~_#<"“”†‡§¶·•|/-]+$/gu, '')
    .replace(LEADING, '')
    .replace(TRAILING, '');
  const shorter = isAbbreviated(bare) ? bare : bare.replace(/\.+$/u, '');
  return shorter === text ? shorter : tidied(shorter);
}

function isAbbreviated(text: string): boolean {
  const last = wordsOf(text).at(-1) ?? '';
  return /(?:^|\.|-)\p{L}\.$/u.test(last) || SUFFIX.test(last);
}

function splitWhere(text: string, joiner: RegExp, isAnd: (left: string, right: string) => boolean): string[] {
  const found = joiner.exec(text);
  if (!found) return [text];
  const left = text.slice(0, found.index);
  const right = text.slice(found.index + found[0].length);
  if (!isAnd(left, right)) return [text];
  return [left, ...splitWhere(right, joiner, isAnd)];
}

function joinsTwoPeople(left: string, right: string): boolean {
  const [first = ''] = wordsOf(right);
  return (areBothFullNames(left, right) || isMasthead(right)) && !PLACE_OPENERS.has(folded(first));
}

function areBothFullNames(left: string, right: string): boolean {
  return wordsOf(left).length > 1 && wordsOf(right).length > 1;
}

function areBothChineseOrLatin(left: string, right: string): boolean {
  const isLatin = /\p{Script=Latin}$/u.test(left) || /^\p{Script=Latin}/u.test(right);
  return isLatin || (isChineseName(left) && isChineseName(right));
}

export function isChineseName(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) && CHINESE_SURNAMES.has(text.charAt(0));
}
