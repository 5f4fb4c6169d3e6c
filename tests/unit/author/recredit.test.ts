import { recredit, toBareName, toLabel, toProfile, type HeldCredit } from '@domain/author/recredit';

const credit = (id: number, author: string | null, more: Partial<HeldCredit> = {}): HeldCredit => ({
  id,
  author,
  role: 'by',
  name: author === null ? 'Wire desk' : null,
  creditedAs: null,
  affiliation: null,
  note: null,
  ...more,
});

test('credits of others stay as they are', () => {
  const others = [credit(1, 'bea'), credit(2, null)];
  expect(recredit(others, 'ann', toProfile('bea', null, 'Bea'))).toEqual({ changed: [], dropped: [] });
});

test.each<[string, string | null, string | null, string | null]>([
  ['keeps the name that was printed', 'A. Ann', null, 'A. Ann'],
  ['keeps the name somebody was credited as before the one of the profile', 'A. Ann', 'Ms Ann', 'Ms Ann'],
  ['needs no second name where both profiles print the same', 'Bea', null, null],
  ['prints the new profile where the old name is to go', null, 'Ms Ann', null],
])('a moved credit %s', (_, printed, creditedAs, expected) => {
  const { changed } = recredit([credit(1, 'ann', { creditedAs })], 'ann', toProfile('bea', printed, 'Bea'));
  expect(changed).toEqual([credit(1, 'bea', { creditedAs: expected })]);
});

test('a bare name is the one that was printed, and leads nowhere', () => {
  const { changed } = recredit([credit(1, 'ann', { note: 'in Baghdad' })], 'ann', toBareName('Ann'));
  expect(changed).toEqual([credit(1, null, { name: 'Ann', note: 'in Baghdad' })]);
});

test('a label takes along everything that could say who it was', () => {
  const told = { creditedAs: 'Ms Ann', affiliation: 'Ann & Sons', note: 'in Baghdad' };
  const { changed } = recredit([credit(1, 'ann', told)], 'ann', toLabel('Staff'));
  expect(changed).toEqual([credit(1, null, { name: 'Staff' })]);
});

describe('two that become one', () => {
  const merged = toProfile('bea', 'Ann', 'Bea');

  test('stand once in a role, in the first place, with the words of the one that was there', () => {
    const credits = [credit(1, 'ann'), credit(2, null), credit(3, 'bea', { note: 'in Rome' })];
    const { changed, dropped } = recredit(credits, 'ann', merged);
    expect(changed).toEqual([credit(1, 'bea', { note: 'in Rome' })]);
    expect(dropped).toEqual([3]);
  });

  test('stand in each role they had', () => {
    const credits = [credit(1, 'ann'), credit(2, 'bea', { role: 'photography' })];
    expect(recredit(credits, 'ann', merged).dropped).toEqual([]);
  });
});
