import fc from 'fast-check';
import { splitSentences } from '@domain/article/split-sentences';

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One. ', 'Two! ', 'Three?']],
    ['Dr. Roe met Gen. Poe in the U.S. Senate. He left.', ['Dr. Roe met Gen. Poe in the U.S. Senate. ', 'He left.']],
    ['She writes for the St. Alder Post. It is small.', ['She writes for the St. Alder Post. ', 'It is small.']],
    ['Am 12. Mai begann es. Es endete bald.', ['Am 12. Mai begann es. ', 'Es endete bald.']],
    ['“Go.” Then they left.', ['“Go.” ', 'Then they left.']],
    ['彼は去った。次は誰だ？', ['彼は去った。', '次は誰だ？']],
    ['no capital after. the point', ['no capital after. the point']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(splitSentences(text).join('')).toBe(text)));
  });
});
