import { isNarrowed, queryIn } from '../../../src/plugins/editorial/admin/src/newsroom/address';
import { narrowingOf } from '../../../src/plugins/editorial/admin/src/activity/narrowing';

const WEDNESDAY = new Date(2026, 9, 21, 15, 30);
const midnight = (month: number, day: number) => new Date(2026, month - 1, day).toISOString();

it('an address without anything asks for what waits for my review', () => {
  expect(queryIn({}, WEDNESDAY)).toEqual({ list: 'review', page: 1, limit: 20 });
  expect(isNarrowed({})).toBe(false);
});

it('what nobody knows in an address is left out', () => {
  const address = { list: 'secret', sort: 'colour:ASC', stage: 'secret', due: 'someday' };
  expect(queryIn(address, WEDNESDAY)).toEqual({ list: 'review', page: 1, limit: 20 });
});

it('every filter of an address narrows the question', () => {
  const address = { list: 'all', type: 'articles', section: 'abc', locale: 'de', stage: 'draft', assignee: 'admin:3' };
  expect(queryIn({ ...address, _q: 'ferry', sort: 'due:DESC', page: '2' }, WEDNESDAY)).toEqual({
    ...{ list: 'all', page: 2, limit: 20, sort: 'due', order: 'desc', search: 'ferry' },
    ...{ types: 'articles', section: 'abc', locale: 'de', stages: 'draft', assignee: 'admin:3' },
  });
  expect(isNarrowed({ due: 'none' })).toBe(true);
});

it.each([
  ['today', WEDNESDAY, midnight(10, 21), midnight(10, 22)],
  ['week', WEDNESDAY, midnight(10, 19), midnight(10, 26)],
  ['week', new Date(2026, 9, 25, 12), midnight(10, 19), midnight(10, 26)],
  ['week', new Date(2026, 9, 19, 0), midnight(10, 19), midnight(10, 26)],
])('due %s is between two midnights of the own clock, also where it changes', (due, now, dueFrom, dueBefore) => {
  expect(queryIn({ due }, now)).toMatchObject({ dueFrom, dueBefore });
});

it.each(['overdue', 'none'])('due %s is a word of the server', (due) => {
  expect(queryIn({ due }, WEDNESDAY)).toMatchObject({ due });
});

it('both days of the activity are part of it, and what is no day is not asked', () => {
  expect(narrowingOf({ from: '2026-10-25', to: '2026-10-25', kind: 'approve,publish' })).toEqual({
    ...{ kinds: 'approve,publish', from: midnight(10, 25), before: midnight(10, 26) },
  });
  expect(narrowingOf({ from: 'yesterday', type: '' })).toEqual({});
});
