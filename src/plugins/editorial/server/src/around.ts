import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work runs in, as everything that it calls can ask. */
export interface Around<Value> {
  readonly run: <T>(value: Value, work: () => T) => T;
  /** From here on, for the rest of the running call and for all that it begins; nobody who awaits it has part in it. */
  readonly enter: (value: Value) => void;
  readonly get: () => Value | undefined;
}

/** One storage for all of them: Node carries each along with every promise of the process. */
const storage = new AsyncLocalStorage<ReadonlyMap<symbol, unknown>>();

export function createAround<Value>(): Around<Value> {
  const name = Symbol('around');
  const withValue = (value: Value) => new Map(storage.getStore()).set(name, value);
  return {
    run: (value, work) => storage.run(withValue(value), work),
    enter: (value) => storage.enterWith(withValue(value)),
    get: () => storage.getStore()?.get(name) as Value | undefined,
  };
}
