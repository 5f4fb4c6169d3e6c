import { narrowingIn, withNarrowing } from '../../../src/plugins/editorial/admin/src/list-view/conditions';

const HEADLINE = { headline: { $contains: 'ferry' } };

test('a list without these conditions is not narrowed', () => {
  expect(narrowingIn({})).toEqual({ stages: [], live: 'any' });
  expect(narrowingIn({ $and: [HEADLINE] })).toEqual({ stages: [], live: 'any' });
});

test('what is written into the filters is read from them, and the other filters stay', () => {
  const narrowing = { stages: ['in_review', 'approved'], live: 'true' } as const;
  const filters = withNarrowing({ $and: [HEADLINE] }, narrowing);
  expect(filters.$and).toEqual([
    HEADLINE,
    { __stage: { $in: ['in_review', 'approved'] } },
    { __live: { $eq: 'true' } },
  ]);
  expect(narrowingIn(filters)).toEqual(narrowing);
});

test('a new narrowing takes the place of the old one, and none leaves nothing behind', () => {
  const before = withNarrowing({ $and: [HEADLINE] }, { stages: ['draft'], live: 'false' });
  expect(withNarrowing(before, { stages: [], live: 'any' })).toEqual({ $and: [HEADLINE] });
});

test('an address that somebody wrote by hand narrows to the stages there are', () => {
  expect(narrowingIn({ $and: [{ __stage: { $in: ['secret', 'draft'] } }, { __live: { $eq: 'maybe' } }] })).toEqual({
    stages: ['draft'],
    live: 'any',
  });
  expect(narrowingIn({ $and: [{ __stage: 'draft' }] })).toEqual({ stages: [], live: 'any' });
});
