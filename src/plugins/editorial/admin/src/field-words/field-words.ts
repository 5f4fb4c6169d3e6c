import type { FieldWords } from './name-words';

const LEARNT = new Map<string, FieldWords>();
const ENGLISH: FieldWords = new Map();

/** Kept here beside Strapi's translations: hooks on layouts run outside of what knows those. */
export function learnFieldWords(locale: string, words: Readonly<Record<string, string>>): void {
  LEARNT.set(locale, new Map(Object.entries(words)));
}

/** Those of the language that the panel is in. */
export function currentFieldWords(): FieldWords {
  return LEARNT.get(document.documentElement.lang) ?? ENGLISH;
}
