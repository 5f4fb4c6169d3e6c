import fc from 'fast-check';
import { findPassage, quoteOf, type Passage } from '@domain/comments/anchor';

const TEXT = 'The ferry left at six. Nobody saw it. The ferry came back at nine.';

const passageOf = (text: string, words: string, from = 0): Passage => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

const wordsAt = (text: string, passage: Passage | null) => passage && text.slice(passage.start, passage.end);

describe('a passage', () => {
  it('is quoted with what stands around it', () => {
    expect(quoteOf(TEXT, passageOf(TEXT, 'Nobody saw it'))).toEqual({
      exact: 'Nobody saw it',
      prefix: 'The ferry left at six. ',
      suffix: '. The ferry came back at nine.',
    });
  });

  it('is found again after words were put before it', () => {
    const quote = quoteOf(TEXT, passageOf(TEXT, 'Nobody saw it'));
    const later = `After two winters, again. ${TEXT}`;
    expect(findPassage(later, quote)).toEqual(passageOf(later, 'Nobody saw it'));
  });

  it('is told from the same words elsewhere by what stood around it', () => {
    const second = passageOf(TEXT, 'The ferry', 1);
    const quote = quoteOf(TEXT, second);
    expect(findPassage(TEXT, quote)).toEqual(second);
    const later = TEXT.replace('left at six', 'sailed early');
    expect(findPassage(later, quote)).toEqual(passageOf(later, 'The ferry', 1));
  });

  it('is gone when its words are', () => {
    const quote = quoteOf(TEXT, passageOf(TEXT, 'Nobody saw it'));
    expect(findPassage(TEXT.replace('Nobody', 'No one'), quote)).toBeNull();
    expect(findPassage('', quote)).toBeNull();
    expect(findPassage(TEXT, { exact: '', prefix: '', suffix: '' })).toBeNull();
  });
});

describe('of any text', () => {
  const some = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👩'), maxLength: 60 });
  const texts = fc
    .tuple(
      some,
      some.filter((words) => words !== ''),
      some,
    )
    .map(([before, words, after]) => ({ text: before + words + after, start: before.length, words }));

  it('a passage that nobody touched is found, and says its words', () => {
    fc.assert(
      fc.property(texts, ({ text, start, words }) => {
        const quote = quoteOf(text, { start, end: start + words.length });
        expect(wordsAt(text, findPassage(text, quote))).toBe(words);
      }),
    );
  });

  it('a passage with words of its own is found wherever others write', () => {
    fc.assert(
      fc.property(some, some, some, some, (before, after, added, more) => {
        const text = `${before}XYZ${after}`;
        const quote = quoteOf(text, { start: before.length, end: before.length + 3 });
        const later = `${added}${before}XYZ${more}${after}`;
        expect(findPassage(later, quote)).toEqual(passageOf(later, 'XYZ'));
      }),
    );
  });

  it('what is found has the words of the passage, or nothing has', () => {
    fc.assert(
      fc.property(texts, some, ({ text, start, words }, other) => {
        const quote = quoteOf(text, { start, end: start + words.length });
        const found = findPassage(other, quote);
        expect(wordsAt(other, found)).toBe(other.includes(words) ? words : null);
      }),
    );
  });
});
