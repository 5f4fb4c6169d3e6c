/** Of what is older than `afterHours`, one text stays for each stretch of `oneEachHours`, counted in UTC. */
export interface Tier {
  readonly afterHours: number;
  readonly oneEachHours: number;
}

/** All of the last day, one an hour for a week, one a day after that. */
export const STANDARD_TIERS: readonly Tier[] = [
  { afterHours: 24, oneEachHours: 1 },
  { afterHours: 7 * 24, oneEachHours: 24 },
];

/** A kept text of one document, as far as thinning goes by it. */
export interface Saved {
  readonly id: number;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  /** It was submitted, approved or published, or stays for another reason. */
  readonly isKept: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * The texts of one document that go: those with a newer one in the same stretch of their tier. The last text of a stretch
 * stays, and so does the last of all. What goes depends on nothing but the list and the clock, so that two who thin the
 * same at once take away the same.
 */
export function thinnedOut(saved: readonly Saved[], tiers: readonly Tier[], now: Date): readonly number[] {
  const widths = new Set(tiers.map(({ oneEachHours }) => oneEachHours));
  const taken = new Set<string>();
  return newestFirst(saved).flatMap(({ id, at, isKept }) => {
    const tier = tierOf(at, tiers, now);
    const goes = !isKept && tier !== undefined && taken.has(stretchOf(at, tier.oneEachHours));
    for (const width of widths) taken.add(stretchOf(at, width));
    return goes ? [id] : [];
  });
}

/** When a text that was saved `at` this instant comes into its next tier; null once it is in the last one. */
export function nextLook(at: string, tiers: readonly Tier[], now: Date): string | null {
  const coming = tiers
    .map(({ afterHours }) => Date.parse(at) + afterHours * HOUR_MS)
    .filter((instant) => instant > now.getTime());
  return coming.length > 0 ? new Date(Math.min(...coming)).toISOString() : null;
}

/** The end of the longest stretch that a text saved `at` this instant lies in: nothing saved later matters to it. */
export function endOfStretch(at: string, tiers: readonly Tier[]): string {
  const ends = tiers.map(({ oneEachHours }) => (placeOf(at, oneEachHours) + 1) * oneEachHours * HOUR_MS);
  return new Date(Math.max(Date.parse(at), ...ends)).toISOString();
}

function tierOf(at: string, tiers: readonly Tier[], now: Date): Tier | undefined {
  const age = now.getTime() - Date.parse(at);
  return tiers.filter(({ afterHours }) => age >= afterHours * HOUR_MS).at(-1);
}

function stretchOf(at: string, hours: number): string {
  return `${hours}:${placeOf(at, hours)}`;
}

function placeOf(at: string, hours: number): number {
  return Math.floor(Date.parse(at) / (hours * HOUR_MS));
}

function newestFirst(saved: readonly Saved[]): readonly Saved[] {
  return [...saved].sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1));
}
