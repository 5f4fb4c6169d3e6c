import fc from 'fast-check';
import { compareWords, type Change } from '@domain/compare/words';
import { match, noMatch } from './matching';

const was = (changes: readonly Change[]) =>
  changes.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
const is = (changes: readonly Change[]) =>
  changes.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');
/** `-was-` and `+is+` in place. */
const told = (from: string, to: string) =>
  compareWords(from, to, match)
    .changes.map(({ kind, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[kind])
    .join('');

describe('a change is told', () => {
  const rows: readonly [string, string, string, string][] = [
    ['of one word', 'The ferry left at six.', 'The ferry left at nine.', 'The ferry left at -six-+nine+.'],
    ['of words that came', 'The ferry left.', 'The old ferry left.', 'The +old +ferry left.'],
    [
      'of words in a row as one',
      'It was late again today.',
      'It left on time today.',
      'It -was late again-+left on time+ today.',
    ],
    ['of nothing as nothing', 'Same.', 'Same.', 'Same.'],
    ['from nothing', '', 'Words.', '+Words.+'],
    ['to nothing', 'Words.', '', '-Words.-'],
    ['of one word of Chinese', '渡轮早上六点离开港口', '渡轮早上九点离开港口', '渡轮早上-六-+九+点离开港口'],
    ['of one word of Arabic', 'غادرت العبارة صباحا', 'غادرت العبارة مساء', 'غادرت العبارة -صباحا-+مساء+'],
    ['of a face as a whole', 'ok 👨‍👩‍👧', 'ok 👨‍👩‍👦', 'ok -👨‍👩‍👧-+👨‍👩‍👦+'],
  ];
  it.each(rows)('%s', (_, from, to, expected) => expect(told(from, to)).toBe(expected));
});

const words = fc.array(
  fc.constantFrom('ferry', 'harbour', 'the', ' ', ' ', '\n', '渡', '轮', 'صباحا', '👨‍👩‍👧', '.', 'é'),
  {
    maxLength: 60,
  },
);
const text = fc.oneof(
  words.map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const long = fc
  .tuple(fc.constantFrom('word ', '渡轮', '👩‍👧', 'x'), text)
  .map(([one, more]) => one.repeat(4000) + more + one.repeat(900));

describe('whatever the texts', () => {
  it('the changes give both of them, and nothing is lost', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(match, noMatch), (from, to, how) => {
        const { changes } = compareWords(from, to, how);
        expect([was(changes), is(changes)]).toEqual([from, to]);
      }),
    );
  });

  it('also of long ones, which are cut down first', () => {
    fc.assert(
      fc.property(long, long, text, (one, other, middle) => {
        for (const [from, to] of [
          [one, other],
          [one, one.slice(0, 9000) + middle + one.slice(9000)],
        ] as const) {
          const { changes } = compareWords(from, to, match);
          expect([was(changes), is(changes)]).toEqual([from, to]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('the same text has no change', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { changes, isCoarse } = compareWords(same, same, noMatch);
        expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
        expect(isCoarse).toBe(false);
      }),
    );
  });
});

it('one word in two megabytes is found', () => {
  const half = 'The ferry left at six in the morning. '.repeat(27_000);
  const { changes, isCoarse } = compareWords(`${half}Old. ${half}`, `${half}New. ${half}`, match);
  expect(isCoarse).toBe(false);
  expect(changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['Old', 'New']);
});

it('two megabytes that have nothing in common are told as a whole, and it is said', () => {
  const [from, to] = ['old '.repeat(500_000), 'new '.repeat(500_000)];
  const { changes, isCoarse } = compareWords(from, to, match);
  expect(isCoarse).toBe(true);
  expect([was(changes), is(changes)]).toEqual([from, to]);
});
