import fc from 'fast-check';
import { shifted } from '@domain/calendar/wall-clock';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Apia',
];

const shown = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(Date.parse(instant));

describe('an instant moved by days', () => {
  it.each([
    ['into summer time', 'Europe/Berlin', '2026-03-28T08:00:00.000Z', 1, '2026-03-29T07:00:00.000Z'],
    ['out of summer time', 'Europe/Berlin', '2026-10-24T07:00:00.000Z', 1, '2026-10-25T08:00:00.000Z'],
    ['back before the change', 'Europe/Berlin', '2026-03-30T07:00:00.000Z', -3, '2026-03-27T08:00:00.000Z'],
    ['over both changes of a year', 'Europe/Berlin', '2026-01-15T08:00:00.000Z', 365, '2027-01-15T08:00:00.000Z'],
    [
      'where clocks change on another day',
      'America/New_York',
      '2026-03-07T14:00:00.000Z',
      1,
      '2026-03-08T13:00:00.000Z',
    ],
    [
      'where clocks change by half an hour',
      'Australia/Lord_Howe',
      '2026-10-03T00:00:00.000Z',
      1,
      '2026-10-03T23:30:00.000Z',
    ],
    ['where they never do', 'Asia/Kolkata', '2026-03-28T03:30:00.000Z', 1, '2026-03-29T03:30:00.000Z'],
  ])('shows the same time on the clock, %s', (_, timeZone, instant, days, expected) => {
    expect(shifted(instant, { days }, timeZone)).toBe(expected);
    expect(shown(expected, timeZone).slice(11)).toBe(shown(instant, timeZone).slice(11));
  });

  it('comes as much later where the change leaves its time out', () => {
    const at = shifted('2026-03-28T01:30:00.000Z', { days: 1 }, 'Europe/Berlin');
    expect([at, shown(at, 'Europe/Berlin')]).toEqual(['2026-03-29T01:30:00.000Z', '2026-03-29 03:30:00']);
  });

  it('is the first of the two where its time comes twice', () => {
    expect(shifted('2026-10-24T00:30:00.000Z', { days: 1 }, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('stays the second of the two if it is not moved', () => {
    expect(shifted('2026-10-25T01:30:00.000Z', { days: 0 }, 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('keeps seconds and their parts', () => {
    expect(shifted('2026-03-28T08:00:12.345Z', { days: 1 }, 'Europe/Berlin')).toBe('2026-03-29T07:00:12.345Z');
  });
});

describe('an instant moved by days and hours', () => {
  it.each([
    ['as the clock shows them', '2026-03-28T08:00:00.000Z', 1, 2 * HOUR, '2026-03-29 11:00:00'],
    ['over midnight', '2026-03-28T22:00:00.000Z', 0, 2 * HOUR, '2026-03-29 01:00:00'],
    ['backwards', '2026-10-25T08:00:00.000Z', -1, -HOUR, '2026-10-24 08:00:00'],
  ])('goes %s', (_, instant, days, milliseconds, expected) => {
    expect(shown(shifted(instant, { days, milliseconds }, 'Europe/Berlin'), 'Europe/Berlin')).toBe(expected);
  });
});

const instants = fc
  .date({ min: new Date('2013-03-01'), max: new Date('2036-12-20'), noInvalidDate: true })
  .map((date) => date.toISOString());
const zones = fc.constantFrom(...ZONES);
const days = fc.integer({ min: -400, max: 400 });

const dayAndTime = (instant: string, timeZone: string) => shown(instant, timeZone).split(' ') as [string, string];

describe('in any zone, at any time', () => {
  it('the day is moved by the calendar, and the clock shows the same, or later where it cannot', () => {
    fc.assert(
      fc.property(instants, zones, days, (instant, timeZone, moved) => {
        const [before, after] = [
          dayAndTime(instant, timeZone),
          dayAndTime(shifted(instant, { days: moved }, timeZone), timeZone),
        ];
        const expected = new Date(Date.parse(before[0]) + moved * 24 * HOUR).toISOString().slice(0, 10);
        const isSame = after[0] === expected && after[1] === before[1];
        const wall = (one: readonly [string, string]) => Date.parse(`${one[0]}T${one[1]}Z`);
        const late = wall(after) - wall([expected, before[1]]);
        expect(isSame || (late > 0 && late <= HOUR)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('there and back again is where it was, unless a change of clocks lies at one of its ends', () => {
    fc.assert(
      fc.property(instants, zones, days, (instant, timeZone, moved) => {
        const there = shifted(instant, { days: moved }, timeZone);
        fc.pre(dayAndTime(there, timeZone)[1] === dayAndTime(instant, timeZone)[1]);
        const back = shifted(there, { days: -moved }, timeZone);
        expect(shown(back, timeZone)).toBe(shown(instant, timeZone));
      }),
      { numRuns: 500 },
    );
  });
});
