const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LONGEST_MS = 6 * 60 * MINUTE_MS;

/** Attempts at an e-mail before it is a dead letter: one and a half days. */
export const MOST_ATTEMPTS = 12;

/** How long after the attempt of this number, counted from 1, the next one may begin: a minute, two, four … six hours. */
export function delayAfter(attempt: number): number {
  return Math.min(MINUTE_MS * 2 ** (attempt - 1), LONGEST_MS);
}

/** What comes within five minutes of a digest waits for the next one: this one may be written just now. */
const CLOSED_MS = 5 * MINUTE_MS;

/** The next time that it is this full hour, in UTC. */
export function nextDigest(now: Date, hour: number): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour);
  const nextDay = Math.max(0, Math.ceil((now.getTime() + CLOSED_MS - today) / DAY_MS));
  return new Date(today + nextDay * DAY_MS);
}

/** Letters that somebody gets one by one within a minute; what comes on top of them comes together. */
export const MOST_AT_ONCE = 3;

/** Letters since then count as those of this minute. */
export function aMinuteBefore(now: Date): Date {
  return new Date(now.getTime() - MINUTE_MS);
}

/** What comes within ten seconds of a gathering waits for the next one: this one may be written just now. */
const GATHERED_MS = 10 * SECOND_MS;

/** The next full minute, at which news that came thick and fast go out as one letter. */
export function nextGathering(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + GATHERED_MS) / MINUTE_MS) * MINUTE_MS);
}
