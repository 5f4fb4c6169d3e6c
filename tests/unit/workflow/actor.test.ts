import fc from 'fast-check';
import { actorKey, isHuman, isSamePerson, type ActorKind } from '@domain/workflow/actor';

const names = fc.array(fc.constantFrom('admin:1', 'admin:2', 'user:1', 'user:2', 'author:ines', 'author:omar'));

test('the log names an actor by kind and id', () => {
  expect(actorKey({ kind: 'api-token', id: '12' })).toBe('api-token:12');
});

describe('two accounts', () => {
  it('are one person when they are linked to one author', () => {
    expect(isSamePerson(['admin:3', 'author:ines'], ['user:8', 'author:ines'])).toBe(true);
  });

  it('are two persons when only their numbers are the same', () => {
    expect(isSamePerson(['admin:3'], ['user:3'])).toBe(false);
  });

  it('are the same person or not whichever is asked about the other', () => {
    fc.assert(fc.property(names, names, (one, other) => isSamePerson(one, other) === isSamePerson(other, one)));
  });

  it('are one person exactly when they share a name', () => {
    const shareOne = (one: string[], other: string[]) =>
      new Set([...one, ...other]).size < new Set(one).size + new Set(other).size;
    fc.assert(fc.property(names, names, (one, other) => isSamePerson(one, other) === shareOne(one, other)));
  });
});

test.each<[ActorKind, boolean]>([
  ['admin', true],
  ['user', true],
  ['api-token', false],
  ['system', false],
])('whether %s can judge a text: %s', (kind, isPerson) => {
  expect(isHuman({ kind })).toBe(isPerson);
});
