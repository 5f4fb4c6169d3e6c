/**
 * The instant of something that comes after `previous`: the clock's, or one step later than that where the clock was set
 * back meanwhile. Instants are in ISO 8601, the step in milliseconds.
 */
export function laterThan(previous: string | null | undefined, clock: string, step: number): string {
  if (!previous || previous < clock) return clock;
  return new Date(Date.parse(previous) + step).toISOString();
}
