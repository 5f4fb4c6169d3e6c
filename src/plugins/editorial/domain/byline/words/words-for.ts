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
  return ofLocale(KNOWN_WORDS, locale, () => {
    const tag = parseLocale(locale);
    if (!tag) return PLAIN_WORDS;
    return BYLINE_WORDS[`${tag.language}-${tag.maximize().script}`] ?? BYLINE_WORDS[tag.language] ?? PLAIN_WORDS;
  });
}

export function isRightToLeft(locale: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.has(parseLocale(locale)?.maximize().script ?? '');
}

/** A BCP 47 tag, read kindly ("pt_BR" too); null for what is no tag at all. */
export function parseLocale(locale: string): Intl.Locale | null {
  return ofLocale(KNOWN_TAGS, locale, () => {
    try {
      return new Intl.Locale(locale.replaceAll('_', '-'));
    } catch {
      return null;
    }
  });
}

/** Readers may ask in any language there is, and in many there is not. */
const MOST_LOCALES = 500;

const KNOWN_TAGS = new Map<string, Intl.Locale | null>();
const KNOWN_WORDS = new Map<string, BylineWords>();

/** What ICU finds out about a locale takes longer than anything else in a byline: found out once. */
export function ofLocale<Found>(known: Map<string, Found>, locale: string, find: () => Found): Found {
  const before = known.get(locale);
  if (before !== undefined) return before;
  if (known.size >= MOST_LOCALES) known.clear();
  const found = find();
  known.set(locale, found);
  return found;
}
