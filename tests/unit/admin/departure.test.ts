import { departureOf } from '../../../src/plugins/editorial/admin/src/panel/departure';
import { TOMORROW } from '../workflow/case';
import { aStatus } from './status';

const NOW = new Date('2026-03-01T08:00:00Z');
const DAY_AFTER = new Date('2026-03-03T08:00:00Z');

it('without a schedule there is nothing to say', () => {
  expect(departureOf(aStatus({ stage: 'approved' }), NOW)).toBeUndefined();
});

it('a scheduled text goes out, also in the minute in which it is due', () => {
  const status = aStatus({ stage: 'scheduled', scheduledFor: TOMORROW });
  expect(departureOf(status, NOW)).toBe('editorial.departure.scheduled');
  expect(departureOf(status, new Date(TOMORROW))).toBe('editorial.departure.scheduled');
});

it('an edited text goes out if it is approved again in time, and not after', () => {
  const status = aStatus({ stage: 'in_review', scheduledFor: TOMORROW });
  expect(departureOf(status, NOW)).toBe('editorial.departure.if-approved');
  expect(departureOf(status, DAY_AFTER)).toBe('editorial.departure.missed');
});
