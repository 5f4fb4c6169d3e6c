/** Beginnings of the months' names in en, de, fr, es, it, nl, pt, in the order of the year. */
const MONTHS = [
  'jan|jän|ene|gen',
  'feb|fév|fev',
  'mar|mär|maa|mrt',
  'apr|avr|abr',
  'may|mai|mag|mei',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|aoû|aou|ago',
  'sep|set',
  'oct|okt|ott|out',
  'nov',
  'dec|déc|dez|dic',
] as const;

/** A month's name, whole or short, as a part of a regular expression. */
export const MONTH = `(?:${MONTHS.join('|')})\\p{L}{0,7}\\.?`;

/** 1 to 12; undefined for a word that is no month. */
export function monthNumber(name: string): number | undefined {
  const at = MONTHS.findIndex((starts) => new RegExp(`^(?:${starts})`, 'iu').test(name));
  return at === -1 ? undefined : at + 1;
}
