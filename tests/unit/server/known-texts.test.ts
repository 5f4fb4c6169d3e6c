import { createKnownTexts } from '../../../src/plugins/editorial/server/src/workflow/texts/known-texts';

const keyOf = (documentId: string) => ({ uid: 'plugin::editorial.article', documentId, locale: 'en' });

const textOf = (digest: string, length = 10) => ({ row: { id: 1, documentId: digest }, content: {}, digest, length });

test('a text is known at the version it was read at, and at no other', () => {
  const known = createKnownTexts();
  known.keep(keyOf('one'), 3, textOf('at three'));
  expect(known.of(keyOf('one'), 3)?.digest).toBe('at three');
  expect(known.of(keyOf('one'), 4)).toBeNull();
  expect(known.of(keyOf('other'), 3)).toBeNull();
  known.keep(keyOf('one'), 4, textOf('at four'));
  expect([known.of(keyOf('one'), 3), known.of(keyOf('one'), 4)?.digest]).toEqual([null, 'at four']);
});

test('what is forgotten is read again', () => {
  const known = createKnownTexts();
  known.keep(keyOf('one'), 1, textOf('one'));
  known.forget(keyOf('one'));
  known.forget(keyOf('never known'));
  expect(known.of(keyOf('one'), 1)).toBeNull();
});

test('the oldest go when the room is used up, and what is longer than the room is not kept', () => {
  const known = createKnownTexts(25);
  for (const name of ['one', 'two', 'three']) known.keep(keyOf(name), 1, textOf(name));
  expect(['one', 'two', 'three'].map((name) => known.of(keyOf(name), 1)?.digest)).toEqual([undefined, 'two', 'three']);
  known.keep(keyOf('long'), 1, textOf('long', 26));
  expect(known.of(keyOf('long'), 1)).toBeNull();
  known.keep(keyOf('two'), 2, textOf('two again', 5));
  known.keep(keyOf('four'), 1, textOf('four'));
  expect(['two', 'three', 'four'].map((name, at) => known.of(keyOf(name), at === 0 ? 2 : 1)?.digest)).toEqual([
    'two again',
    'three',
    'four',
  ]);
});
