import {
  AGENCIES,
  COMPANY_FORM,
  MASTHEADS,
  ORGANIZATION_ENDINGS,
  ORGANIZATION_WORDS,
  PAPER_WORDS,
  PRESS_ADJECTIVES,
  UNSPACED_ORGANIZATION_ENDINGS,
  WEAK_ORGANIZATION_WORDS,
} from './vocabulary/organizations';
import { isKnownPlace } from './vocabulary/places';
import { folded, wordsOf } from './word-list';

const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ACRONYM = /^\p{Lu}{3,6}\d?$/u;
const SITE = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:\p{Ll}{2,3}|info|news|media|online)$/u;

/** "OregonLive", "MarketWatch": one word with a capital inside, which after somebody's name is where they write. */
export function isCompoundName(word: string): boolean {
  return (
    /^(?:\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}+|\p{Lu}{3,}\p{Ll}{2,})$/u.test(word) &&
    !/^(?:Mac|Fitz|Van|Von|Del|Della|Des|San|Saint)\p{Lu}/u.test(word)
  );
}

export function isAgency(name: string): boolean {
  return AGENCIES.has(folded(name)) || AGENCIES.has(withoutArticle(name));
}

export function isMasthead(name: string): boolean {
  return isAgency(name) || MASTHEADS.has(folded(name)) || MASTHEADS.has(withoutArticle(name));
}

/** Whether a name, taken whole, is that of an organisation, a desk or an unnamed agency. */
export function isOrganization(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  if (isMasthead(name) || COMPANY_FORM.test(name) || UNSPACED_ORGANIZATION_ENDINGS.test(name)) return true;
  if (words.length === 1) return isOneWordOrganization(name);
  return words.some(isOrganizationWord) || hasWeakSigns(words);
}

/** An acronym on its own, as desks and agencies sign: "NTB", "AFP". Two letters are somebody's initials. */
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

function isOneWordOrganization(word: string): boolean {
  const parts = word.split('-');
  return isAcronym(word) || SITE.test(word) || parts.some(isOrganizationWord) || ORGANIZATION_ENDINGS.test(word);
}

/** "The Inkwell", "BBC Monitoring", "Guardian sport", "Evening Post". */
function hasWeakSigns(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (/^(?:The|Daily)$/u.test(first) && /^\p{Lu}/u.test(second)) return true;
  if (words.length === 2 && isMasthead(first) && (isAcronym(first) || isEdition(second))) return true;
  if (words.length > 1 && words.every(isPaperWord)) return true;
  return words.some((word, at) => at > 0 && isSign(word, words.slice(0, at)));
}

/** "g1 SP": the masthead and where, in capitals, or what of it in a script that sets no space. */
function isEdition(word: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(word) || UNSPACED.test(word);
}

/** "Guardian sport", "Evening Post", "Arizona Republic": a word of the press after who or where it is. */
function isSign(word: string, before: readonly string[]): boolean {
  if (isWeak(word) && isOfThePress(before)) return true;
  return isPaperWord(word) && isKnownPlace(before.join(' '));
}

export function isPaperWord(word: string): boolean {
  return PAPER_WORDS.has(folded(word));
}

function isWeak(word: string): boolean {
  return WEAK_ORGANIZATION_WORDS.has(folded(word));
}

function isOfThePress(before: readonly string[]): boolean {
  return isMasthead(before.join(' ')) || PRESS_ADJECTIVES.has(folded(before.at(-1) ?? ''));
}

/** "ARD-Studio" too. */
function isOrganizationWord(word: string): boolean {
  const afterAcronym = /^\p{Lu}{2,5}-(\p{L}+)$/u.exec(word)?.[1];
  if (afterAcronym) return isOrganizationWord(afterAcronym);
  return ORGANIZATION_WORDS.has(folded(word).replace(/[.,:;]$/u, '')) || ORGANIZATION_WORDS.has(folded(word));
}

function withoutArticle(name: string): string {
  return folded(name).replace(/^(?:the|die|der|das|le|la|el|il)\s/u, '');
}
