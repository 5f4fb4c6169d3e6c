import { excerpt, highlighted, searchWords } from '@domain/article/highlight';
import fc from 'fast-check';

test.each([
  ['Ferries & "boats"!', ['ferries', 'boats']],
  ['Tomás', ['tomas']],
  ['  ', []],
  ['-- ', []],
  ['Straße 12', ['straße', '12']],
])('the words of %j are %j', (question, words) => {
  expect(searchWords(question)).toEqual(words);
});

test('asks for no more than ten words', () => {
  expect(searchWords('a b c d e f g h i j k l')).toHaveLength(10);
});

test.each([
  ['The ferry left', ['ferr'], 'The <mark>ferry</mark> left'],
  ['Tomás Arriola', ['tomas'], '<mark>Tomás</mark> Arriola'],
  ['undone done', ['done'], 'undone <mark>done</mark>'],
  ['<b>ferry</b> & co', ['ferry'], '&lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &amp; co'],
  ['東京の港が再開', ['港'], '東京の<mark>港</mark>が再開'],
  ['ﬁn', ['fin'], '<mark>ﬁn</mark>'],
  ['nothing', [], 'nothing'],
])('%j with %j marked is %j', (text, words, html) => {
  expect(highlighted(text, words)).toBe(html);
});

test('quotes the part of a long text that answers, cut at words', () => {
  const text = `${'Nothing here. '.repeat(100)}The harbour opens. ${'And on. '.repeat(100)}`;
  const quoted = excerpt(text, ['harbour']);
  expect(quoted).toMatch(/^… .*The <mark>harbour<\/mark> opens\..* …$/);
  expect(quoted.length).toBeLessThan(300);
});

test('quotes the beginning where no word of the question stands in the text', () => {
  expect(excerpt('Short text.', ['absent'])).toBe('Short text.');
});

test('whatever the text and the question, the marked text is the text, and nothing in it acts', () => {
  const unescaped = (html: string) =>
    html
      .replace(/<\/?mark>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, question) => {
      const html = highlighted(text, searchWords(question));
      expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
      // Control characters are left out, as everywhere.
      expect(unescaped(html)).toBe(text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, ''));
    }),
  );
});
