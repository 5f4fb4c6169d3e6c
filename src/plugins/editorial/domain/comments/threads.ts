import { isSamePerson, type Actor, type Person } from '../workflow/actor';
import type { OpenItem } from '../workflow/refusals';

/** Whoever has the permission resolves and reopens any thread; whoever may comment does so with their own. */
export function mayResolve({ can, person }: Pick<Actor, 'can' | 'person'>, startedBy: Person | null): boolean {
  if (can.has('resolve_comments')) return true;
  return can.has('comment') && startedBy !== null && isSamePerson(startedBy, person);
}

/** An open thread that must be resolved before an approval. */
export interface BlockingThread {
  /** The attribute that it is about; null for the whole text. */
  readonly field: string | null;
}

export function openItemsOfThreads(threads: readonly BlockingThread[]): readonly OpenItem[] {
  return threads.map(({ field }) => ({
    code: 'COMMENT_OPEN',
    field: field ?? '',
    message: `A comment on ${field ?? 'the text'} must be resolved.`,
    before: 'approve',
  }));
}
