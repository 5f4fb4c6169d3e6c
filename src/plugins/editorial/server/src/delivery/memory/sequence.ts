/** How far back numbers may still be missing when we begin to look: transactions that are open at that moment. */
const LOOK_BACK = 500;

/** A transaction that has not ended after this long has been rolled back, or its database is beyond our help. */
const HOLE_MS = 10 * 60 * 1000;

/** Rows of a table by their automatic numbers, each once. */
export interface Sequence<Row extends { readonly id: number }> {
  /** Rows that have appeared since the last call; none at the first, which finds out where the table stands. */
  readonly appeared: () => Promise<readonly Row[]>;
}

export interface Source<Row> {
  readonly newest: () => Promise<number>;
  /** Rows with a greater number than this, and those of these numbers. */
  readonly since: (id: number, numbers: readonly number[]) => Promise<readonly Row[]>;
}

/**
 * Numbers are given out at insert and seen at commit, so that 11 may be seen before 10: a number that is skipped is
 * asked for again until it appears, or its time is over.
 */
export function createSequence<Row extends { readonly id: number }>(
  source: Source<Row>,
  now: () => number,
): Sequence<Row> {
  const holes = new Map<number, number>();
  let last: number | null = null;

  const advance = (found: readonly Row[], from: number): number => {
    const seen = new Set(found.map(({ id }) => id));
    const highest = Math.max(from, ...seen);
    for (let id = from + 1; id <= highest; id += 1) if (!seen.has(id)) holes.set(id, now() + HOLE_MS);
    for (const [id, until] of holes) if (seen.has(id) || until < now()) holes.delete(id);
    return highest;
  };

  return {
    appeared: async () => {
      const isFirst = last === null;
      const from: number = last ?? Math.max(0, (await source.newest()) - LOOK_BACK);
      const found = await source.since(from, [...holes.keys()]);
      last = advance(found, from);
      return isFirst ? [] : found;
    },
  };
}
