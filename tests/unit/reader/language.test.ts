import { time } from '../../../src/reader/language';

test('dates are those of the newsroom’s own day, wherever the server stands', () => {
  const late = time('2026-07-01T23:30:00.000Z', 'en', { dateStyle: 'long', timeStyle: 'short' }).html;
  expect(late).toContain('2 July 2026');
  expect(late).toContain('00:30');
});
