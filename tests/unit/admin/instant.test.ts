import { instantOf, nextFullHour, wallTime } from '../../../src/plugins/editorial/admin/src/steps/instant';

/** In whatever zone the suite runs. */
const MORNING = new Date(2026, 2, 1, 8, 5, 30);

it('an instant is offered as wall time of the person’s own zone', () => {
  expect(wallTime(MORNING)).toBe('2026-03-01T08:05');
  expect(wallTime(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31T23:59');
});

it('the first offer is the next full hour, which is always to come', () => {
  expect(nextFullHour(MORNING)).toBe('2026-03-01T09:00');
  expect(nextFullHour(new Date(2026, 2, 1, 8, 0))).toBe('2026-03-01T09:00');
  expect(nextFullHour(new Date(2026, 11, 31, 23, 30))).toBe('2027-01-01T00:00');
});

it('wall time leads back to the instant', () => {
  expect(instantOf('2026-03-01T08:05')).toEqual(new Date(2026, 2, 1, 8, 5));
});

it.each(['', '2026-03-01T', 'soon'])('%j names no instant', (incomplete) => {
  expect(instantOf(incomplete)).toBeUndefined();
});
