/**
 * Words per minute, silent reading of non-fiction by adults: M. Brysbaert, "How many words do we read per minute?",
 * Journal of Memory and Language 109 (2019), 104047. Measured for English; used for every language with spaces.
 */
const WORDS_PER_MINUTE = 238;

/** Characters per minute of Chinese, Japanese and Korean: the convention Medium published for its read time. */
const CHARACTERS_PER_MINUTE = 500;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** Whole minutes to read the text, at least 1. `locale` helps to find words where a script writes them without spaces. */
export function readingMinutes(text: string, locale?: string): number {
  const characters = text.match(CJK)?.length ?? 0;
  const words = countWords(text.replace(CJK, ' '), locale);
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}

function countWords(text: string, locale?: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  const segments = new Intl.Segmenter(knownLocale(locale), { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike).length;
}

function knownLocale(locale: string | undefined): string | undefined {
  return locale !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : undefined;
}
