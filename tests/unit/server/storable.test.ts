import { storable } from '../../../src/plugins/editorial/server/src/storable';

test.each([
  ['half of an emoji', 'Cut \ud83d', 'Cut \ufffd'],
  ['the other half', '\ude00 off', '\ufffd off'],
  ['a NUL', 'a\0b', 'ab'],
])('%s is what every database gives back', (_, given, kept) => {
  expect(storable(given)).toBe(kept);
  expect(storable({ body: [{ text: given }] })).toEqual({ body: [{ text: kept }] });
});

test('whatever else is said stays as it was said', () => {
  const at = new Date();
  const said = { text: 'Grüße 👋🏽\n\u202eabc', none: null, number: 1, at, buffer: Buffer.from('x') };
  expect(storable(said)).toEqual(said);
  expect(storable(said).at).toBe(at);
});
