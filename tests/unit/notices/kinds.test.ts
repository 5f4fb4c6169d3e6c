import { choicesFrom, NOTICE_KINDS, occasionOf } from '@domain/notices/kinds';
import { delayAfter, MOST_ATTEMPTS, nextDigest, nextGathering } from '@domain/notices/delays';

const MINUTE = 60_000;

it.each([
  ['submit', 'in_review', 'submitted', 'reviewers'],
  ['request_changes', 'changes_requested', 'changes_requested', 'involved'],
  ['approve', 'approved', 'approved', 'involved'],
  ['publish', 'published', 'published', 'involved'],
  ['publish_minor', 'published', 'published', 'involved'],
  ['publish_without_approval', 'published', 'published', 'involved'],
  ['schedule_failed', 'approved', 'schedule_failed', 'involved'],
] as const)('%s to %s is news of the kind %s for %s', (step, toStage, kind, to) => {
  expect(occasionOf({ step, toStage })).toMatchObject({ kind, to });
});

it.each(['withdraw', 'schedule', 'edit', 'adopt', 'archive', 'anything'])('%s is no news', (step) => {
  expect(occasionOf({ step, toStage: 'draft' })).toBeNull();
});

it('an approval after which others are missing is no news', () => {
  expect(occasionOf({ step: 'approve', toStage: 'in_review' })).toBeNull();
});

it('who chose one kind keeps the standard for the others', () => {
  const chosen = choicesFrom({ due: { panel: false, mail: 'off' } });
  expect(chosen.due).toEqual({ panel: false, mail: 'off' });
  expect(Object.keys(chosen).sort()).toEqual([...NOTICE_KINDS].sort());
  expect(chosen.mentioned).toEqual({ panel: true, mail: 'now' });
});

it('the attempts at a letter lie ever further apart, and the last of them a day and a half after the first', () => {
  const delays = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => delayAfter(n + 1));
  expect(delays.slice(0, 4)).toEqual([1, 2, 4, 8].map((minutes) => minutes * MINUTE));
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  const hours = delays.reduce((sum, delay) => sum + delay, 0) / (60 * MINUTE);
  expect(hours).toBeGreaterThan(18);
  expect(hours).toBeLessThan(36);
});

it.each([
  ['2031-05-01T06:00:00.000Z', '2031-05-01T07:00:00.000Z'],
  ['2031-05-01T06:54:59.000Z', '2031-05-01T07:00:00.000Z'],
  ['2031-05-01T06:56:00.000Z', '2031-05-02T07:00:00.000Z'],
  ['2031-05-01T07:00:00.000Z', '2031-05-02T07:00:00.000Z'],
  ['2031-12-31T23:00:00.000Z', '2032-01-01T07:00:00.000Z'],
])('what comes at %s is in the letter of %s', (now, then) => {
  expect(nextDigest(new Date(now), 7).toISOString()).toBe(then);
});

test.each([
  ['2031-05-01T10:00:00.000Z', '2031-05-01T10:01:00.000Z'],
  ['2031-05-01T10:00:49.999Z', '2031-05-01T10:01:00.000Z'],
  ['2031-05-01T10:00:50.001Z', '2031-05-01T10:02:00.000Z'],
  ['2031-05-01T23:59:55.000Z', '2031-05-02T00:01:00.000Z'],
])('what comes thick and fast at %s is gathered at %s', (now, then) => {
  expect(nextGathering(new Date(now)).toISOString()).toBe(then);
});
