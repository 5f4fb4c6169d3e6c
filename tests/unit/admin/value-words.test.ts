import { createIntl } from 'react-intl';
import { valueWords } from '../../../src/plugins/editorial/admin/src/compare/value-words';

const inGerman = createIntl({ locale: 'de', timeZone: 'Europe/Berlin', messages: {} });
const inEnglish = createIntl({ locale: 'en', timeZone: 'America/New_York', messages: {} });

it.each([
  ['datetime', '2026-07-01T22:30:00.000Z', '2. Juli 2026 um 00:30', 'July 1, 2026 at 6:30 PM'],
  ['date', '2026-07-01', '1. Juli 2026', 'July 1, 2026'],
  ['time', '18:30:00.000', '18:30', '6:30 PM'],
  ['integer', 12500, '12.500', '12,500'],
  ['integer', 1998, '1998', '1998'],
  ['decimal', 0.125, '0,125', '0.125'],
  ['biginteger', '9007199254740993', '9.007.199.254.740.993', '9,007,199,254,740,993'],
])(
  'a %s is read in the language and, for an instant, in the zone of whoever reads',
  (type, stored, german, english) => {
    const plain = (words: string) => words.replaceAll(/[\u202f\u00a0]/g, ' ');
    expect(plain(valueWords(stored, type, inGerman))).toBe(german);
    expect(plain(valueWords(stored, type, inEnglish))).toBe(english);
  },
);

it.each(['integer', 'date', 'time', 'datetime', 'biginteger'])('what is no %s is shown as it is stored', (type) => {
  expect(valueWords('soon', type, inGerman)).toBe('soon');
});

it.each(['integer', 'date', 'datetime'])('nothing in a %s is nothing', (type) => {
  expect(valueWords(null, type, inGerman)).toBe('');
});
