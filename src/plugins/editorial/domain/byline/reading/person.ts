import { HONORIFICS, PARTICLES, SUFFIX, TITLES_OF_RANK } from './vocabulary/names';
import { folded, wordsOf } from './word-list';

/** A person's name without what is set before and after it. */
export interface NameParts {
  readonly name: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What the whole byline tells about its parts. */
export interface Style {
  /** Nothing is capitalised, so small letters say nothing: "by ada quill". */
  readonly isLowercase: boolean;
  /** One name fills the byline: user names and pen names may look like anything. */
  readonly isAlone: boolean;
}

const LONGEST_NAME = 7;
const LONGEST_UNSPACED_NAME = 12;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Grammar that no name has: a Japanese or Chinese sentence. */
const UNSPACED_PROSE = /を|ました|です|ます|している|系の|は、|的人/u;

/** "Dr. Ada Quill, MD": the honorific and the degree are not part of the name. */
export function takeAffixes(text: string): NameParts {
  const words = wordsOf(text);
  const start = words.findIndex((word, at) => !isHonorific(word, words.length - at - 1));
  const suffixes = words.slice(start + 1).filter((word) => SUFFIX.test(word)).length;
  const end = words.slice(words.length - suffixes).every((word) => SUFFIX.test(word))
    ? words.length - suffixes
    : words.length;
  const [prefix, suffix] = [words.slice(0, start).join(' '), words.slice(end).join(' ')];
  return { name: words.slice(start, end).join(' '), ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

export function isSuffix(text: string): boolean {
  return wordsOf(text).every((word) => SUFFIX.test(word));
}

/** Whether somebody could be called so: no sentence, no number, capitals where the script has them. */
export function isNameLike(name: string, style: Style): boolean {
  if (!/\p{L}/u.test(name) || /[?!<>{}=\\%$#]/u.test(name)) return false;
  if (UNSPACED.test(name)) return name.length <= LONGEST_UNSPACED_NAME && !UNSPACED_PROSE.test(name);
  const words = wordsOf(name);
  if (words.length === 1) return style.isAlone || style.isLowercase || /^\p{Ll}?['’]?[\p{Lu}\p{Lo}]/u.test(name);
  return words.length <= LONGEST_NAME && !/\d/u.test(name) && (style.isLowercase || isCapitalised(words));
}

function isCapitalised(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !isParticle(word));
  const hasCapital = words.some((word) => /^\p{Ll}?['’]?[\p{Lu}\p{Lo}]/u.test(word));
  return hasCapital && (small.length === 0 || (words.length === 2 && small.length === 1));
}

function isParticle(word: string): boolean {
  return PARTICLES.has(folded(word)) || /^(?:d|l|dell|dall|al|el|ash|an|ar|as|at)['’-]/u.test(word);
}

function isHonorific(word: string, left: number): boolean {
  const plain = folded(word).replace(/\.$/u, '');
  return (HONORIFICS.has(plain) && left > 0) || (TITLES_OF_RANK.has(plain) && left > 1);
}
