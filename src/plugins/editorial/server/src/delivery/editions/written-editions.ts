import { pagesById } from '../../paging';
import type { Strapi } from '../../strapi';
import { keyFrom, type Key } from '../../workflow/key';
import { editionRows } from './edition-rows';
import { erasedSlug } from './erase';
import { isSigned, SIGNED } from './seal';

/** An edition as it was written, current or ended. */
export interface WrittenEdition {
  readonly id: number;
  readonly key: Key;
  readonly number: number;
  readonly isCurrent: boolean;
  /** Nobody changed it since. */
  readonly isSigned: boolean;
  /** Where its readers found it; null for a profile that was erased. */
  readonly slug: string | null;
}

/** Whole editions are in memory that many at a time. */
const AT_ONCE = 100;

/** Every edition there is, or those with these numbers, in pages. */
export async function* writtenEditions(
  strapi: Strapi,
  ids?: readonly number[],
): AsyncGenerator<readonly WrittenEdition[]> {
  const where = ids ? { id: { $in: [...ids] } } : {};
  const select = ['isCurrent', 'mac', ...SIGNED];
  for await (const page of pagesById(editionRows(strapi), where, { select, size: AT_ONCE })) {
    yield page.map((row) => ({
      id: row.id,
      key: keyFrom(row),
      number: row.number,
      isCurrent: Boolean(row.isCurrent),
      isSigned: isSigned(strapi, row),
      slug: row.slug === erasedSlug(row.documentId) ? null : row.slug,
    }));
  }
}
