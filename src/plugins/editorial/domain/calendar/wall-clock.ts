const DAY_MS = 86_400_000;

/** How far a wall clock is moved: days of the calendar, and milliseconds of the clock's face. */
export interface Shift {
  readonly days: number;
  readonly milliseconds?: number;
}

/**
 * The ISO 8601 instant at which clocks of a zone (an IANA name) show the time they show at `instant`, moved: nine in the
 * morning stays nine, also over a change of clocks. A time that a change leaves out comes as much later; of one that
 * comes twice the first is meant, as browsers have it.
 */
export function shifted(instant: string, { days, milliseconds = 0 }: Shift, timeZone: string): string {
  const move = days * DAY_MS + milliseconds;
  if (move === 0) return instant;
  const clock = clockOf(timeZone);
  const now = Date.parse(instant);
  return new Date(instantAt(now + clock(now) + move, clock)).toISOString();
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
type Clock = (instant: number) => number;

function instantAt(wall: number, clock: Clock): number {
  const [before, after] = [wall - clock(wall - DAY_MS), wall - clock(wall + DAY_MS)];
  const fitting = [before, after].filter((instant) => instant + clock(instant) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : before;
}

function clockOf(timeZone: string): Clock {
  const face = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (instant) => {
    const parts = new Map(face.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const shown = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const day = [shown('year'), shown('month') - 1, shown('day')] as const;
    const wall = Date.UTC(...day, shown('hour'), shown('minute'), shown('second'));
    return wall - Math.floor(instant / 1000) * 1000;
  };
}
