import { AsyncResource } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { keyText, type Key } from '../key';

/** Texts of saves that have been answered, on their way to become revisions: one after the other. */
export interface LateKeeping {
  readonly soon: (key: Key) => void;
  /** Resolves once nothing is on its way. */
  readonly done: () => Promise<void>;
}

/** @param keep is called outside of every request and transaction, whoever asked for it; it deals with what goes wrong itself. */
export function createLateKeeping(keep: (key: Key) => Promise<void>): LateKeeping {
  const waiting = new Map<string, Key>();
  const outside = new AsyncResource('editorial.late-keeping');
  let running: Promise<void> | null = null;

  async function keepAll(): Promise<void> {
    await turn();
    for (const [name, key] of waiting) {
      waiting.delete(name);
      await keep(key);
    }
    running = null;
  }

  return {
    soon: (key) => {
      waiting.set(keyText(key), key);
      running ??= outside.runInAsyncScope(keepAll);
    },
    done: async () => {
      while (running) await running;
    },
  };
}
