import { createShelf } from '../memory/shelf';

/** An article as a list shows it. */
export interface Item {
  /** Of the edition. */
  readonly id: number;
  readonly documentId: string;
  /** Its JSON. */
  readonly bytes: Buffer;
  /** What it shows beside itself. */
  readonly keys: readonly string[];
  /** When a section or tag that it shows was last changed. */
  readonly changedAt: string | null;
}

/** Articles as lists showed them last: a publication drops every list, and changes one member of them. */
export interface Items {
  /** By id; `make` is asked for the ones that are not known. What it does not give is not there. */
  readonly of: (view: View, ids: readonly number[], make: Making) => Promise<ReadonlyMap<number, Item>>;
  /** All of them without a list. */
  readonly drop: (keys?: readonly string[]) => void;
}

export type View = 'summary' | 'full';

type Making = (ids: readonly number[]) => Promise<readonly Item[]>;

/** Of one item beside its bytes, on the safe side. */
const OVERHEAD_BYTES = 1_024;

/**
 * @param room in bytes
 * @param isKeepable whether what is known may be used, and what is made now may be kept
 */
export function createItems(room: number, isKeepable: () => boolean): Items {
  const shelf = createShelf<Item>();
  let changes = 0;

  const known = (address: string): Item | undefined => {
    const one = shelf.at(address);
    if (one) shelf.touch(address, one);
    return one?.thing;
  };
  const keep = (address: string, item: Item) => {
    const bytes = item.bytes.length + OVERHEAD_BYTES;
    if (bytes > room) return;
    const keys = [`article:${item.documentId}`, ...item.keys];
    shelf.put(address, { thing: item, keys, bytes, until: Infinity });
    shelf.shrinkTo(room);
  };

  return {
    of: async (view, ids, make) => {
      const [canKeep, ticket] = [isKeepable(), changes];
      const found = new Map<number, Item>();
      for (const id of canKeep ? ids : []) {
        const item = known(`${view} ${id}`);
        if (item) found.set(id, item);
      }
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      for (const item of await make(missing)) {
        found.set(item.id, item);
        // Whatever was dropped meanwhile may have changed what was being read.
        if (canKeep && ticket === changes) keep(`${view} ${item.id}`, item);
      }
      return found;
    },
    drop: (keys) => {
      changes += 1;
      shelf.remove(keys);
    },
  };
}
