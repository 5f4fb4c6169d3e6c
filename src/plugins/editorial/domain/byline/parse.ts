import { cleanByline, isUserName } from './reading/clean';
import { isNobody } from './reading/item';
import type { ParsedCredit } from './reading/parsed-credit';
import { readSection } from './reading/section-reader';
import { splitSections } from './reading/sections';
import { splitChunks } from './reading/split';

export { authorKindOf, type ParsedCredit, type ParsedRole } from './reading/parsed-credit';

/** In UTF-16 units: two hundred authors of a paper fit; what is longer is an article pasted into the wrong field. */
const LONGEST_BYLINE = 5000;
/** Thirty names of a script without spaces fit. */
const LONGEST_WORD = /\S{500}/u;

/**
 * Reads the credits out of a printed byline, in its order: the way back from `formatByline`, and the way in for imports.
 *
 * By-words, dates, times, handles, addresses and page furniture are no part of a name; job titles, places, honorifics
 * and degrees are kept beside it. Organisations set beside people are credits of their own. Nobody is invented: a line
 * that names no one ("Letters", a date, an address) gives an empty list.
 */
export function parseByline(text: string): ParsedCredit[] {
  if (text.length > LONGEST_BYLINE || LONGEST_WORD.test(text)) return [];
  if (isUserName(text)) return [{ name: text.trim(), kind: 'person', role: 'by' }];
  const cleaned = cleanByline(text);
  if (isNobody(cleaned)) return [];
  const sections = splitSections(cleaned);
  const chunks = sections.flatMap((section) => splitChunks(section.text)).filter((chunk) => chunk.text !== '');
  const style = { isLowercase: !/\p{Lu}/u.test(cleaned), isAlone: chunks.length === 1 };
  return sections.flatMap((section) => readSection(section, style));
}
