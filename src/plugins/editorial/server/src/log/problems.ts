import type { Key } from '../workflow/key';

/** What can be wrong with the log, or with what readers see compared with it. */
export type ProblemKind =
  | 'broken_chain'
  | 'events_missing'
  | 'tail_cut'
  | 'head_differs'
  | 'live_text_changed'
  | 'live_unlogged'
  | 'live_missing'
  | 'live_twice'
  | 'edition_missing'
  | 'edition_differs'
  | 'edition_changed'
  | 'case_differs';

/** One thing that did not happen through the workflow. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly uid: string;
  readonly documentId: string;
  /** '' for types that are not localised. */
  readonly locale: string;
  /** Number of the event it is about, where there is one. */
  readonly seq: number | null;
  /** Plain words, without the document. */
  readonly message: string;
}

export function problem(kind: ProblemKind, key: Key, seq: number | null, message: string): Problem {
  const { uid, documentId, locale } = key;
  return { kind, uid, documentId, locale, seq, message };
}
