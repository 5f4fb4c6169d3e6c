import { useSyncExternalStore } from 'react';
import type { Conflict } from '../../../domain/workflow/refusals';
import type { Saving } from '../reading/content-manager';

/** A save that came too late, with what was to be saved. */
export interface StandingConflict {
  readonly saving: Saving;
  readonly conflict: Conflict;
}

let standing: StandingConflict | undefined;
/** The text that the person has decided to save over. */
let overwritten: StandingConflict | undefined;
const listeners = new Set<() => void>();

/** What the save brought back; the edit view shows it. Outside React, because saves are told of outside React. */
export function standConflict(next: StandingConflict | undefined): void {
  standing = next;
  for (const listener of listeners) listener();
}

export function useStandingConflict(): StandingConflict | undefined {
  return useSyncExternalStore(subscribe, () => standing);
}

/** Saves of this document count as made on the text that stands now, while `save` runs. */
export async function savingOver<Result>(known: StandingConflict, save: () => Promise<Result>): Promise<Result> {
  overwritten = known;
  try {
    return await save();
  } finally {
    overwritten = undefined;
  }
}

export function overwrittenVersion({ model, documentId }: Saving): number | undefined {
  const { saving, conflict } = overwritten ?? {};
  return saving?.model === model && saving.documentId === documentId ? conflict?.textVersion : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
