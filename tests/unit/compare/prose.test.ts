import fc from 'fast-check';
import { inContext } from '@domain/compare/context';
import { linesOf, type Line } from '@domain/compare/lines';
import { compareProse, type LineChange } from '@domain/compare/prose';
import type { Json } from '@domain/workflow/digest';
import { match, noMatch } from './matching';

const leaf = (text: string, more: object = {}): Json => ({ type: 'text', text, ...more });
const node = (type: string, children: readonly Json[], more: object = {}): Json => ({ type, children, ...more });
const paragraph = (text: string, more: object = {}) => node('paragraph', [leaf(text, more)]);

describe('Blocks are read as prose', () => {
  const link = { type: 'link', url: 'https://ferry.example', children: [leaf('the timetable')] };
  const list = (format: string, ...children: Json[]) => node('list', children, { format });
  const rows: readonly [string, Json, Partial<Line>[]][] = [
    ['paragraphs', [paragraph('One'), paragraph('Two')], [{ kind: 'paragraph', text: 'One' }, { text: 'Two' }]],
    ['headings', [node('heading', [leaf('Why')], { level: 3 })], [{ kind: 'heading', level: 3, text: 'Why' }]],
    [
      'links with their address',
      [node('paragraph', [leaf('See '), link])],
      [{ text: 'See the timetable (https://ferry.example)' }],
    ],
    [
      'lists in lists',
      [list('ordered', node('list-item', [leaf('First')]), list('unordered', node('list-item', [leaf('Under it')])))],
      [
        { kind: 'number', level: 1, text: 'First' },
        { kind: 'bullet', level: 2, text: 'Under it' },
      ],
    ],
    [
      'pictures by their words',
      [{ type: 'image', image: { url: '/a.png', alternativeText: 'A ferry' }, children: [leaf('')] }],
      [{ kind: 'image', text: 'A ferry · /a.png' }],
    ],
    ['a text by its lines', 'One\n\nTwo', [{ text: 'One' }, { text: '' }, { text: 'Two' }]],
    ['anything else as what it is', { deep: [1] }, [{ kind: 'code', text: '{' }, {}, {}, {}, { text: '}' }]],
    ['nothing as nothing', null, []],
  ];
  it.each(rows)('%s', (_, value, expected) => {
    const lines = linesOf(value);
    expect(lines).toHaveLength(expected.length);
    expect(lines).toMatchObject(expected);
  });
});

const was = ({ words }: LineChange) => words.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
const is = ({ words }: LineChange) => words.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');
const compare = (from: Json, to: Json) => compareProse(linesOf(from), linesOf(to), match).lines;
const told = (from: Json, to: Json) => compare(from, to).map((line) => [line.change, was(line), is(line)]);

describe('a text is compared', () => {
  it('by paragraphs, and in those that changed by words', () => {
    const from = 'The ferry left at six.\nNobody saw it go.\nIt came back.';
    const to = 'The ferry left at nine.\nIt came back.\nThe harbour was full of people.';
    expect(told(from, to)).toEqual([
      ['changed', 'The ferry left at six.', 'The ferry left at nine.'],
      ['removed', 'Nobody saw it go.', ''],
      ['same', 'It came back.', 'It came back.'],
      ['added', '', 'The harbour was full of people.'],
    ]);
  });

  it('and a paragraph whose words stayed and whose form did not is told apart', () => {
    expect(told([paragraph('The ferry')], [paragraph('The ferry', { bold: true })])).toEqual([
      ['restyled', 'The ferry', 'The ferry'],
    ]);
    expect(compare([paragraph('Why')], [node('heading', [leaf('Why')], { level: 2 })])).toMatchObject([
      { change: 'restyled', kind: 'heading', level: 2 },
    ]);
  });
});

const line = fc.record({
  kind: fc.constantFrom<Line['kind']>('paragraph', 'heading', 'bullet'),
  level: fc.nat(2),
  text: fc
    .array(fc.constantFrom('ferry', 'left', 'harbour', 'at', 'six', '渡轮'), { maxLength: 6 })
    .map((w) => w.join(' ')),
  style: fc.constantFrom('', '0-3 bold'),
});
const lines = fc.array(line, { maxLength: 14 });

describe('whatever the paragraphs', () => {
  it('the changes give both texts in their order', () => {
    fc.assert(
      fc.property(lines, lines, fc.constantFrom(match, noMatch), (from, to, how) => {
        const found = compareProse(from, to, how).lines;
        const texts = (all: readonly LineChange[], side: (line: LineChange) => string) => all.map(side);
        expect(
          texts(
            found.filter(({ change }) => change !== 'added'),
            was,
          ),
        ).toEqual(from.map(({ text }) => text));
        expect(
          texts(
            found.filter(({ change }) => change !== 'removed'),
            is,
          ),
        ).toEqual(to.map(({ text }) => text));
      }),
    );
  });

  it('the same ones have no change', () => {
    fc.assert(
      fc.property(lines, (same) =>
        expect(compareProse(same, same, match).lines.every(({ change }) => change === 'same')).toBe(true),
      ),
    );
  });

  it('what is shown of them leaves out nothing that changed, and counts the rest', () => {
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const all = compareProse(from, to, match).lines;
        const shown = inContext(all);
        const changed = (some: readonly { readonly change: string }[]) =>
          some.filter(({ change }) => change !== 'same' && change !== 'skipped');
        expect(changed(shown)).toEqual(changed(all));
        expect(shown.reduce((sum, one) => sum + (one.change === 'skipped' ? one.count : 1), 0)).toBe(all.length);
      }),
    );
  });
});

it('fifty thousand paragraphs in which one changed show that one', () => {
  const body = Array.from({ length: 50_000 }, (_, n) => `Paragraph ${n} of a very long text.`);
  const changed = compareProse(linesOf(body.join('\n')), linesOf(body.with(30_000, 'Another one.').join('\n')), match);
  expect(changed.lines.filter(({ change }) => change !== 'same')).toHaveLength(1);
});
