import { EVERYTHING, narrowingIn, withNarrowing } from '../../../src/plugins/editorial/admin/src/list-view/conditions';

const HEADLINE = { headline: { $contains: 'ferry' } };

test('a list without these conditions is not narrowed', () => {
  expect(narrowingIn({})).toEqual(EVERYTHING);
  expect(narrowingIn({ $and: [HEADLINE] })).toEqual(EVERYTHING);
});

test('what is written into the filters is read from them, and the other filters stay', () => {
  const narrowing = { stages: ['in_review', 'approved'], live: 'true', assignee: 'admin:3', due: 'overdue' } as const;
  const filters = withNarrowing({ $and: [HEADLINE] }, narrowing);
  expect(filters.$and).toEqual([
    HEADLINE,
    { __stage: { $in: ['in_review', 'approved'] } },
    { __live: { $eq: 'true' } },
    { __assignee: { $eq: 'admin:3' } },
    { __due: { $eq: 'overdue' } },
  ]);
  expect(narrowingIn(filters)).toEqual(narrowing);
});

test('a new narrowing takes the place of the old one, and none leaves nothing behind', () => {
  const before = withNarrowing({ $and: [HEADLINE] }, { ...EVERYTHING, stages: ['draft'], live: 'false', due: 'none' });
  expect(withNarrowing(before, EVERYTHING)).toEqual({ $and: [HEADLINE] });
});

test('an address that somebody wrote by hand narrows to the stages there are', () => {
  expect(narrowingIn({ $and: [{ __stage: { $in: ['secret', 'draft'] } }, { __live: { $eq: 'maybe' } }] })).toEqual({
    ...EVERYTHING,
    stages: ['draft'],
  });
  expect(narrowingIn({ $and: [{ __due: { $eq: 'someday' } }, { __assignee: { $eq: 3 } }] })).toEqual(EVERYTHING);
  expect(narrowingIn({ $and: [{ __stage: 'draft' }] })).toEqual(EVERYTHING);
});
