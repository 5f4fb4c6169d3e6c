export interface Keeping<Thing> {
  readonly thing: Thing;
  readonly keys: readonly string[];
  readonly bytes: number;
  readonly until: number;
}

export interface Kept<Thing> extends Keeping<Thing> {
  /** How much had been put here when it was last moved behind the others. */
  moved: number;
}

/** What is ready to be sent, by address, found again by what it shows; the one asked for longest ago stands first. */
export interface Shelf<Thing> {
  readonly at: (address: string) => Kept<Thing> | undefined;
  readonly put: (address: string, one: Keeping<Thing>) => void;
  /** Makes it one of those that were asked for last. */
  readonly touch: (address: string, one: Kept<Thing>) => void;
  /** Those that show one of these; all of them without a list. */
  readonly remove: (keys?: readonly string[]) => void;
  /** @param room in bytes */
  readonly shrinkTo: (room: number) => void;
}

export function createShelf<Thing>(): Shelf<Thing> {
  const kept = new Map<string, Kept<Thing>>();
  const shown = new Map<string, Set<string>>();
  let [used, puts] = [0, 0];

  const forget = (address: string) => {
    const one = kept.get(address);
    if (!one) return;
    kept.delete(address);
    used -= one.bytes;
    for (const key of one.keys) unlist(shown, key, address);
  };

  return {
    at: (address) => kept.get(address),
    put: (address, one) => {
      forget(address);
      puts += 1;
      kept.set(address, { ...one, moved: puts });
      used += one.bytes;
      for (const key of one.keys) shown.set(key, (shown.get(key) ?? new Set()).add(address));
    },
    touch: (address, one) => {
      // Nothing has to go before the next one comes, so that once since the last one is enough.
      if (one.moved === puts) return;
      one.moved = puts;
      kept.delete(address);
      kept.set(address, one);
    },
    remove: (keys) => {
      const addresses = keys ? keys.flatMap((key) => [...(shown.get(key) ?? [])]) : [...kept.keys()];
      for (const address of addresses) forget(address);
    },
    shrinkTo: (room) => {
      for (const [oldest] of kept) {
        if (used <= room) break;
        forget(oldest);
      }
    },
  };
}

function unlist(shown: Map<string, Set<string>>, key: string, address: string): void {
  const addresses = shown.get(key);
  addresses?.delete(address);
  if (addresses?.size === 0) shown.delete(key);
}
