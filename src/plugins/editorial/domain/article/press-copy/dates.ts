import { MONTH, monthNumber } from './months';

/** A date found in text: `iso` is missing where day and month cannot be told apart. */
export interface FoundDate {
  readonly iso?: string;
  /** The part of the text that is the date. */
  readonly text: string;
}

type DateForm = readonly [pattern: string, read: (parts: readonly string[]) => string | undefined];

const FORMS: readonly DateForm[] = [
  [
    '(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
    ([y, m, d]) => iso(y, m, d),
  ],
  [
    `(\\d{1,2})(?:\\.|º|er|st|nd|rd|th)?,? ?(?:of |de )?(${MONTH}),? ?(?:de |del )?(\\d{4})`,
    ([d, m, y]) => isoNamed(y, m, d),
  ],
  [`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, ([m, d, y]) => isoNamed(y, m, d)],
  ['(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})', ([d, m, y]) => iso(y, m, d)],
  ['(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})', ([a, b, y]) => isoSlashed(y, a, b)],
];

const WEEKDAYS =
  'mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|dim|mié|jue|vie|sáb|dom|gio|maa|din|woe|don|vri|zat|zon|seg|ter|qua|qui|sex';
const WEEKDAY = `(?:(?:${WEEKDAYS})[\\p{L}-]{0,10}[,.]{0,2} )?`;
const TIME =
  '(?:,?\\s*(?:[-–|•·,]|at|um|à|a las|alle|om)?\\s*\\d{1,2}(?:[:.h]\\d{2})?\\s*(?:a\\.?m\\.?|p\\.?m\\.?|Uhr|h|uur)?(?:\\s*\\(?[A-Z]{2,5}\\)?)?)?';

/** The date when the text is a date and nothing else but a weekday and a time. */
export function readDateLine(text: string): FoundDate | null {
  return findBy(text, (pattern) => `^${WEEKDAY}${pattern}${TIME}\\.?$`);
}

/** The first date within the text. */
export function findDate(text: string): FoundDate | null {
  return findBy(text, (pattern) => `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`);
}

function findBy(text: string, frame: (pattern: string) => string): FoundDate | null {
  for (const [pattern, read] of FORMS) {
    const match = new RegExp(frame(pattern), 'iu').exec(text);
    if (!match) continue;
    const date = read(match.slice(1).map((part) => part ?? ''));
    return date === undefined ? { text: match[0] } : { iso: date, text: match[0] };
  }
  return null;
}

function isoNamed(year = '', month = '', day = ''): string | undefined {
  return iso(year, String(monthNumber(month) ?? 0), day);
}

/** 24/11 and 11/24 can only be read one way; 04/05 could be either. */
function isoSlashed(year = '', first = '', second = ''): string | undefined {
  if (Number(first) > 12 || first === second) return iso(year, second, first);
  return Number(second) > 12 ? iso(year, first, second) : undefined;
}

function iso(year = '', month = '', day = ''): string | undefined {
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
