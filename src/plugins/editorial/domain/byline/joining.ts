import { ofLocale, parseLocale } from './words/words-for';

export interface BylineStyle {
  /** English only: true for "A, B, and C", false for "A, B and C"; unset follows the locale. */
  readonly serialComma?: boolean;
}

/** A piece of a joined list: the item at `index` of the input, or the words between two items. */
export type JoinedPart = { readonly index: number } | { readonly words: string };

/**
 * Joins a list as the locale does, by `Intl.ListFormat` (ECMA-402; Unicode CLDR list patterns). A locale the runtime
 * does not know gets commas, because Intl would silently use the language of the machine.
 */
export function joinList(items: readonly string[], locale: string, style: BylineStyle = {}): JoinedPart[] {
  const format = listFormatFor(locale, style);
  if (!format) return items.flatMap((_, index) => (index === 0 ? [{ index }] : [{ words: ', ' }, { index }]));
  let next = 0;
  return format
    .formatToParts(items)
    .map((part) => (part.type === 'element' ? { index: next++ } : { words: part.value }));
}

const KNOWN_FORMATS = new Map<string, Intl.ListFormat | null>();

function listFormatFor(locale: string, style: BylineStyle): Intl.ListFormat | null {
  return ofLocale(KNOWN_FORMATS, `${locale} ${style.serialComma}`, () => newListFormat(locale, style));
}

function newListFormat(locale: string, style: BylineStyle): Intl.ListFormat | null {
  const tag = parseLocale(locale);
  if (!tag || Intl.ListFormat.supportedLocalesOf(tag.toString()).length === 0) return null;
  return new Intl.ListFormat(commaLocale(tag, style), { type: 'conjunction', style: 'long' });
}

/** CLDR gives the serial comma to American English and not to British: the switch picks between the two. */
function commaLocale(tag: Intl.Locale, { serialComma }: BylineStyle): string {
  if (tag.language !== 'en' || serialComma === undefined) return tag.toString();
  return serialComma ? 'en-US' : 'en-GB';
}
