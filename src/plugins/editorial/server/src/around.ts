import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work runs in, as everything that it calls can ask. */
export interface Around<Value> {
  readonly run: <T>(value: Value, work: () => T) => T;
  readonly get: () => Value | undefined;
}

/** One storage for all of them: Node carries each along with every promise of the process. */
const storage = new AsyncLocalStorage<ReadonlyMap<symbol, unknown>>();

export function createAround<Value>(): Around<Value> {
  const name = Symbol('around');
  return {
    run: (value, work) => storage.run(new Map(storage.getStore()).set(name, value), work),
    get: () => storage.getStore()?.get(name) as Value | undefined,
  };
}
