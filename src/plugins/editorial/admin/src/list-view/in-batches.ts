interface Batch<Result> {
  readonly ids: Set<string>;
  readonly result: Promise<Result>;
}

const WAIT_MS = 10;

/** Gathers what the cells of one page of rows ask for, so that the page costs one request instead of one per row. */
export function inBatches<Result>() {
  const waiting = new Map<string, Batch<Result>>();

  return (group: string, id: string, load: (ids: readonly string[]) => Promise<Result>): Promise<Result> => {
    const batch = waiting.get(group) ?? open(group, load);
    batch.ids.add(id);
    return batch.result;
  };

  function open(group: string, load: (ids: readonly string[]) => Promise<Result>): Batch<Result> {
    const ids = new Set<string>();
    const gathered = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const result = gathered.then(() => {
      waiting.delete(group);
      return load([...ids]);
    });
    const batch = { ids, result };
    waiting.set(group, batch);
    return batch;
  }
}
