/** Above this many, all are read anew: a house has fewer authors, sections and tags that its readers ask for in a day. */
const MOST = 20_000;

/** What many answers show, as it was last read, by the key under which it is dropped. */
export interface Parts<Part> {
  /** Those of these keys that exist; `read` is asked for the ones that are not known. */
  readonly of: (keys: readonly string[], read: Reading<Part>) => Promise<ReadonlyMap<string, Part>>;
  /** All of them without a list. */
  readonly drop: (keys?: readonly string[]) => void;
}

type Reading<Part> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Part>>;

/** @param isKeepable whether what is known may be used, and what is read now may be kept */
export function createParts<Part>(isKeepable: () => boolean): Parts<Part> {
  const known = new Map<string, Part>();
  let changes = 0;

  const keep = (found: ReadonlyMap<string, Part>): void => {
    if (known.size + found.size > MOST) known.clear();
    for (const [key, part] of found) known.set(key, part);
  };

  return {
    of: async (keys, read) => {
      const [canKeep, ticket] = [isKeepable(), changes];
      if (!canKeep) return keys.length > 0 ? read(keys) : new Map();
      const parts = new Map<string, Part>();
      for (const key of keys) {
        const part = known.get(key);
        if (part !== undefined) parts.set(key, part);
      }
      const missing = keys.filter((key) => !parts.has(key));
      if (missing.length === 0) return parts;
      const found = await read(missing);
      // Whatever was dropped meanwhile may have changed what was being read.
      if (ticket === changes) keep(found);
      for (const [key, part] of found) parts.set(key, part);
      return parts;
    },
    drop: (keys) => {
      changes += 1;
      if (keys) for (const key of keys) known.delete(key);
      else known.clear();
    },
  };
}
