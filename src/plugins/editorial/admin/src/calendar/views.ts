/** How much of the calendar is seen at once. */
export const VIEWS = ['month', 'week', 'day'] as const;

export type ViewName = (typeof VIEWS)[number];

/** A day of the calendar, such as 2026-03-29. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The day that the next or the previous view is about; of months, their first. */
export function stepped(view: ViewName, day: Day, by: 1 | -1): Day {
  if (view === 'month') {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return dayOf(Date.UTC(year, month - 1 + by, 1));
  }
  return dayOf(Date.parse(day) + by * (view === 'week' ? 7 : 1) * DAY_MS);
}

/** The day that clocks of the browser show at an instant. */
export function dayAt(instant: Date): Day {
  return dayOf(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate()));
}

export function isDay(word = ''): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(word));
}

function dayOf(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}
