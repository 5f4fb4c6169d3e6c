import { findByName } from '@domain/author/find-by-name';

const NAMES = ['Annabel Leeson', 'Zoë Brontë', 'Ann Lee', 'Lee Ann', 'Jean-Luc Godart', '山田太郎', 'Ó Briain, Dara'];
const named = NAMES.map((name) => ({ name }));
const found = (typed: string) => findByName(typed, named).map(({ name }) => name);

it.each<[string, readonly string[]]>([
  ['zoe', ['Zoë Brontë']],
  ['BRON', ['Zoë Brontë']],
  ['bron zo', ['Zoë Brontë']],
  ['luc god', ['Jean-Luc Godart']],
  ['dara o', ['Ó Briain, Dara']],
  ['太郎', ['山田太郎']],
])('%s is enough to find the name', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

it('puts the very name first, the same words after it, and longer names last', () => {
  expect(found('ann lee')).toEqual(['Ann Lee', 'Lee Ann', 'Annabel Leeson']);
});

it.each(['', '  –  ', 'rontë', 'ann smith', 'ee'])('%j finds nobody', (typed) => {
  expect(found(typed)).toEqual([]);
});
