import type { BylineWords } from './byline-words';
import { EAST_ASIAN } from './east-asian';
import { EASTERN } from './eastern';
import { NORTHERN } from './northern';
import { PLAIN_WORDS } from './plain';
import { RIGHT_TO_LEFT } from './right-to-left';
import { SOUTHERN } from './southern';

/** Every locale whose words are known, by language or by language and script. */
export const BYLINE_WORDS: Readonly<Record<string, BylineWords>> = {
  ...NORTHERN,
  ...SOUTHERN,
  ...EASTERN,
  ...RIGHT_TO_LEFT,
  ...EAST_ASIAN,
  no: NORTHERN.nb,
};

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The words of the locale, of its language with its script (zh-TW is zh-Hant), or of its language; else the plain ones. */
export function wordsFor(locale: string): BylineWords {
  const tag = parseLocale(locale);
  if (!tag) return PLAIN_WORDS;
  return BYLINE_WORDS[`${tag.language}-${tag.maximize().script}`] ?? BYLINE_WORDS[tag.language] ?? PLAIN_WORDS;
}

export function isRightToLeft(locale: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.has(parseLocale(locale)?.maximize().script ?? '');
}

/** A BCP 47 tag, read kindly ("pt_BR" too); null for what is no tag at all. */
export function parseLocale(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
