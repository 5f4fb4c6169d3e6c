import type { Read } from './delivered';

/** One reader's request for a page. */
export interface Visit {
  readonly read: Read;
  readonly path: string;
  /** Last part of the path, decoded. */
  readonly slug: string;
  readonly locale: string | null;
  /** Where a list goes on. */
  readonly cursor: string | null;
  /** What is searched for. */
  readonly question: string;
}
