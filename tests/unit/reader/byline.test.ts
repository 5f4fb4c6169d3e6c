import { byline } from '../../../src/reader/story';

const shown = (lines: Parameters<typeof byline>[0]['lines'], isShort = false) => {
  const part = byline({ text: '', lines }, 'en', { isShort });
  return JSON.stringify(part).replaceAll(/<a [^>]*>|<\/a>/g, '');
};

const BY = { role: 'by', segments: [{ text: 'By ' }, { text: 'Ada Quill', author: 'ada' }, { text: '. ' }] };
const PICTURES = { role: 'photography', segments: [{ text: 'Photographs by ' }, { text: 'Bo Lens' }, { text: '.' }] };
const NOTED = {
  role: 'by',
  segments: [{ text: 'By ' }, { text: 'Ada Quill', author: 'ada' }, { text: ' (in Ostrey)' }],
};

it('ends no line with the full stop of running text', () => {
  for (const isShort of [true, false]) expect(shown([BY, PICTURES], isShort)).toContain('>By Ada Quill</p>');
  expect(shown([BY, PICTURES])).toContain('>Photographs by Bo Lens</p>');
});

it('keeps what says something', () => {
  expect(shown([NOTED])).toContain('>By Ada Quill (in Ostrey)</p>');
});
