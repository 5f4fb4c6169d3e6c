import { differences, fieldMarks } from '../../../src/plugins/editorial/server/src/workflow/gate/field-marks';

test('a field is marked by its value, whatever the order of its keys', () => {
  expect(fieldMarks({ deck: { a: 1, b: 2 } })).toEqual(fieldMarks({ deck: { b: 2, a: 1 } }));
  expect(fieldMarks({ deck: 'One' })).not.toEqual(fieldMarks({ deck: 'Two' }));
});

test('two texts differ in what was changed, added and emptied', () => {
  const before = fieldMarks({ headline: 'Same', deck: 'Old', dateline: 'HERE' });
  const after = fieldMarks({ headline: 'Same', deck: 'New', body: ['Added'] });
  expect([...differences(before, after)].sort()).toEqual(['body', 'dateline', 'deck']);
  expect(differences(before, before)).toEqual([]);
});
