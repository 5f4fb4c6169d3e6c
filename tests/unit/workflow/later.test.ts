import { laterThan } from '@domain/workflow/later';

const [BEFORE, NOW, AHEAD] = ['2026-03-01T08:00:00.000Z', '2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z'];

it.each([null, undefined, BEFORE])('what comes after %s is dated by the clock', (previous) => {
  expect(laterThan(previous, NOW, 1000)).toBe(NOW);
});

it.each([
  ['in the same moment', NOW, 1000, '2026-03-01T09:00:01.000Z'],
  ['after the clock was set back', AHEAD, 1000, '2026-03-01T10:00:01.000Z'],
  ['after the clock was set back, by a smaller step', AHEAD, 1, '2026-03-01T10:00:00.001Z'],
])('what comes %s is dated one step later than what was before it', (_, previous, step, later) => {
  expect(laterThan(previous, NOW, step)).toBe(later);
});
