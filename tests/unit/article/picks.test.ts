import { MOST_PICKS, picksIn } from '@domain/article/picks';

test.each([
  ['a list of documentIds is taken in its order', ['b', 'a'], ['b', 'a']],
  ['an article counts once', ['b', 'a', 'b'], ['b', 'a']],
  ['what is no name is no pick', ['a', '', 7, null, { documentId: 'b' }], ['a']],
  ['nothing is no pick', null, []],
  ['neither is a word', 'a', []],
])('%s', (_what, value, picks) => {
  expect(picksIn(value)).toEqual(picks);
});

test('there is an end to it', () => {
  const many = Array.from({ length: MOST_PICKS + 5 }, (_, at) => `article-${at}`);
  expect(picksIn(many)).toEqual(many.slice(0, MOST_PICKS));
});
