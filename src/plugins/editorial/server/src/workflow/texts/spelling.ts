import { notThere } from '../../http-errors';
import type { Key } from '../key';

interface Named {
  readonly documentId: string;
  readonly locale?: string | null;
}

/**
 * The row that was found by a key, if the key names it to the letter. Collations that are usual on MySQL take `ABC`,
 * `abc` and `abc ` for the same: a step taken under another spelling would go into a log of its own.
 * @throws NotFoundError for another spelling
 */
export function toTheLetter<Found extends Named>(key: Key, row: Found | null): Found | null {
  if (row === null) return null;
  const isInLanguage = key.locale === '' || row.locale === key.locale;
  if (row.documentId === key.documentId && isInLanguage) return row;
  throw notThere();
}
