import { createHash } from 'node:crypto';
import type { RevisionRow } from '../workflow/revisions';

/** Whether it is still the text that its digest names: somebody who was erased is gone from it. */
export function isWhole({ digest, content }: Pick<RevisionRow, 'digest' | 'content'>): boolean {
  return createHash('sha256').update(content).digest('hex') === digest;
}
