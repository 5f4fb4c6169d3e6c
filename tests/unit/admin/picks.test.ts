import { namePicks, PICKS } from '../../../src/plugins/editorial/admin/src/picks/name-picks';
import { moved } from '../../../src/plugins/editorial/admin/src/picks/ordering';

test.each([
  [1, -1, 'bac'],
  [1, 1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
] as const)('the pick at %i goes by %i as far as the list reaches', (at, by, order) => {
  expect(moved(['a', 'b', 'c'], at, by).join('')).toBe(order);
});

describe('the field in the form', () => {
  const fields = [
    [
      { name: 'picks', type: 'json' },
      { name: 'expertise', type: 'json' },
    ],
  ];
  const typesIn = (components: object) =>
    namePicks({ layout: { layout: [fields], components } })
      .layout.layout.flat(2)
      .map(({ type }) => type);

  it('is ours where articles are written', () => {
    expect(typesIn({ 'editorial.credit': {} })).toEqual([PICKS, 'json']);
  });

  it('is left alone in types of others', () => {
    expect(typesIn({ 'editorial.image': {} })).toEqual(['json', 'json']);
  });
});
