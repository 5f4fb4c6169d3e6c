import {
  completed,
  completionsOf,
  mentionedIn,
  nameBegun,
} from '../../../src/plugins/editorial/admin/src/comments/mentioning';

const ines = { account: 'admin:1', name: 'Ines Marlow' };
const omar = { account: 'user:2', name: 'Omar Marlow' };
const people = [ines, omar];

it.each([
  ['Is it so, @', ''],
  ['@in', 'in'],
  ['Is it so, @Ines Ma', 'Ines Ma'],
  ['desk@courier', undefined],
  ['@Ines Marlow: is it so?', undefined],
  ['No name', undefined],
])('%j begins the name %j', (text, begun) => expect(nameBegun(text)).toBe(begun));

it('people are offered by any part of their names, whatever the case', () => {
  expect(completionsOf('MAR', people)).toEqual(people);
  expect(completionsOf('om', people)).toEqual([omar]);
  expect(completionsOf('', people, 1)).toEqual([ines]);
  expect(completionsOf('lo', people)).toEqual([]);
});

it('a name takes the place of its beginning, and is a mention once it is whole', () => {
  const text = completed('Is it so, @in', 'in', ines);
  expect(text).toBe('Is it so, @Ines Marlow ');
  expect(mentionedIn(text, people)).toEqual(['admin:1']);
  expect(mentionedIn('Ines Marlow and @Omar', people)).toEqual([]);
});
