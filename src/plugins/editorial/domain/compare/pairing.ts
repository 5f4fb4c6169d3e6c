/** Something in a list, such as a credit: what it is known by beside its place, and all of it. */
export interface Item {
  /** What stays the same when the rest of it changes, such as who is credited; null where nothing does. */
  readonly identity: string | null;
  readonly whole: string;
}

export interface Pair {
  /** Places in either list; null where it is in the other alone. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isMoved: boolean;
}

/**
 * Which items of two lists are the same one: those that are equal, then those of one identity, then those without any in
 * their order. In the order of the second list, what was removed behind what stood before it.
 */
export function pairItems(from: readonly Item[], to: readonly Item[]): readonly Pair[] {
  const taken = new Map<number, number>();
  const pairBy = (isOne: (a: Item, b: Item) => boolean) => {
    for (const [j, item] of to.entries()) {
      if (taken.has(j)) continue;
      const i = from.findIndex((other, n) => ![...taken.values()].includes(n) && isOne(other, item));
      if (i !== -1) taken.set(j, i);
    }
  };
  pairBy((a, b) => a.whole === b.whole);
  pairBy((a, b) => a.identity !== null && a.identity === b.identity);
  pairBy((a, b) => a.identity === null && b.identity === null);
  const inOrder = stayed(to.flatMap((_, j) => taken.get(j) ?? []));
  const pairs: Pair[] = to.map((_, j) => {
    const i = taken.get(j) ?? null;
    return { from: i, to: j, isMoved: i !== null && !inOrder.has(i) };
  });
  const gone = from.flatMap((_, i) => ([...taken.values()].includes(i) ? [] : [i]));
  return gone.reduce((all, i) => withGone(all, i), pairs);
}

function withGone(pairs: readonly Pair[], i: number): Pair[] {
  const before = pairs.reduce((last, { from }, n) => (from !== null && from < i ? n : last), -1);
  return [...pairs.slice(0, before + 1), { from: i, to: null, isMoved: false }, ...pairs.slice(before + 1)];
}

/** The most of these that are in rising order: what kept its place beside the others. */
function stayed(places: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const place of places) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < place);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    runs.push([...longest, place]);
  }
  return new Set(runs.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
