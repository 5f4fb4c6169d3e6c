import type { Credit } from '@domain/byline/credits';
import { overrideMismatches } from '@domain/byline/override-mismatches';

const credit = (name: string): Credit => ({ name, role: 'by', kind: 'person' });
const credits = [credit('Ada Quill'), credit('Bo O’Reed')];

describe('an override against the credits', () => {
  test.each<[string, string | null | undefined, string[], string[]]>([
    ['agrees when every name stands in it', 'Words: Ada Quill and Bo O’Reed', [], []],
    ['agrees whatever the case and the apostrophe', "By ADA  QUILL and Bo O'Reed", [], []],
    ['tells who is credited and missing', 'By Ada Quill', ['Bo O’Reed'], []],
    ['tells who stands in it and is no credit', 'By Ada Quill, Bo O’Reed and Cy Lens', [], ['Cy Lens']],
    [
      'does not take a part of a word for a name',
      'By Ada Quillfeather and Bo O’Reed',
      ['Ada Quill'],
      ['Ada Quillfeather'],
    ],
    ['has nothing to say when it is blank', '  ', [], []],
    ['has nothing to say when there is none', null, [], []],
  ])('%s', (_, override, missing, uncredited) => {
    expect(overrideMismatches(credits, override)).toEqual({ missing, uncredited });
  });

  it('accepts an honorific that only the credit has', () => {
    expect(overrideMismatches([credit('Dr. Ada Quill')], 'By Dr. Ada Quill')).toEqual({ missing: [], uncredited: [] });
  });
});
