import { inSlices } from '../../../src/plugins/editorial/admin/src/bulk/slices';

test.each([
  [[], []],
  [['a'], [['a']]],
  [['a', 'b'], [['a', 'b']]],
  [
    ['a', 'b', 'c', 'd', 'e'],
    [['a', 'b'], ['c', 'd'], ['e']],
  ],
])('%j in slices of two is %j', (list, slices) => {
  expect(inSlices(list, 2)).toEqual(slices);
});
