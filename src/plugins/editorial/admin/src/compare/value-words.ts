import type { IntlShape } from 'react-intl';

export type Formats = Pick<IntlShape, 'formatDate' | 'formatNumber' | 'formatTime'>;

type Write = (value: string, formats: Formats) => string;

/** Four digits are not grouped: most of them are years. */
const inNumbers: Write = (value, { formatNumber }) =>
  formatNumber(Number(value), { maximumFractionDigits: 20, useGrouping: Math.abs(Number(value)) >= 10_000 });

const inNumbersOfAnySize: Write = (value, { formatNumber }) => formatNumber(BigInt(value));

const inTime: Write = (value, { formatDate }) => formatDate(value, { dateStyle: 'long', timeStyle: 'short' });

/** By the type of an attribute. A date is the same day everywhere, and a time of day the same hour. */
const WRITTEN: Readonly<Record<string, Write>> = {
  integer: inNumbers,
  decimal: inNumbers,
  float: inNumbers,
  biginteger: inNumbersOfAnySize,
  datetime: inTime,
  timestamp: inTime,
  date: (value, { formatDate }) => formatDate(`${value}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }),
  time: (value, { formatTime }) => formatTime(`1970-01-01T${value}Z`, { timeStyle: 'short', timeZone: 'UTC' }),
};

/** What a stored number, date or time says in the person's language, and for an instant in their zone; '' for nothing. */
export function valueWords(value: unknown, type: string, formats: Formats): string {
  if (value === null || value === undefined || value === '') return '';
  const stored = String(value);
  const write = WRITTEN[type];
  return write && isWritable(stored, type) ? write(stored, formats) : stored;
}

/** What an older type of the field left behind is shown as it is stored. */
function isWritable(stored: string, type: string): boolean {
  if (type === 'biginteger') return /^-?\d+$/.test(stored);
  if (['integer', 'decimal', 'float'].includes(type)) return Number.isFinite(Number(stored));
  if (type === 'time') return /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(stored);
  return !Number.isNaN(Date.parse(stored)) && (type !== 'date' || /^\d{4}-\d\d-\d\d$/.test(stored));
}
