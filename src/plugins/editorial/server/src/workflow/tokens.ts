import { AsyncLocalStorage } from 'node:async_hooks';
import { keyText, type Key } from './key';

/** What a running step may do to a document: exactly these actions on exactly these keys. */
export type GatedAction = 'publish' | 'unpublish' | 'discardDraft' | 'delete';

const running = new AsyncLocalStorage<ReadonlySet<string>>();

export function withToken<T>(action: GatedAction, key: Key, work: () => Promise<T>): Promise<T> {
  return running.run(new Set([...(running.getStore() ?? []), token(action, key)]), work);
}

export function isOpen(action: GatedAction, key: Key): boolean {
  return running.getStore()?.has(token(action, key)) ?? false;
}

/** Whether any running step may change what readers see of this document. */
export function isOpenForLiveWrites(key: Key): boolean {
  return ACTIONS.some((action) => isOpen(action, key));
}

const ACTIONS: readonly GatedAction[] = ['publish', 'unpublish', 'discardDraft', 'delete'];

function token(action: GatedAction, key: Key): string {
  return `${action} ${keyText(key)}`;
}
