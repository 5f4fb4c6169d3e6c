const HOUR_MS = 3_600_000;

/** The next full hour, in the form of an `<input type="datetime-local">`: wall time in the person's own zone. */
export function nextFullHour(now: Date): string {
  const later = new Date(now.getTime() + HOUR_MS);
  later.setMinutes(0, 0, 0);
  return wallTime(later);
}

export function wallTime(instant: Date): string {
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-');
  return `${day}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The instant that a wall time in the person's own zone names; nothing where it is incomplete. */
export function instantOf(wallTime: string): Date | undefined {
  const instant = new Date(wallTime);
  return wallTime === '' || Number.isNaN(instant.getTime()) ? undefined : instant;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
