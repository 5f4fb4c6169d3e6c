import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { nameKey } from './name-key';

export interface KnownAuthor {
  readonly documentId: string;
  /** Of the working copy. */
  readonly name: string;
}

interface NamedRow extends Row {
  readonly name: string;
}

/**
 * Finds profiles by name, in any spelling that differs by case, spaces or forms of characters only: names of working
 * copies and, where a profile is being renamed, the one that readers see. Reads every name once, because databases do
 * not fold Unicode alike.
 */
export async function knownAuthors(strapi: Strapi): Promise<(name: string) => readonly KnownAuthor[]> {
  const all = await rows<NamedRow>(strapi, AUTHOR).findMany({
    select: ['id', 'documentId', 'name', 'publishedAt'],
    orderBy: { id: 'asc' },
  });
  const published = new Set(all.filter(({ publishedAt }) => publishedAt).map(({ documentId }) => documentId));
  const drafts = all.filter(({ publishedAt }) => !publishedAt);
  const byKey = Map.groupBy(all, ({ name }) => nameKey(name ?? ''));
  return (name) => {
    const ids = new Set(byKey.get(nameKey(name))?.map(({ documentId }) => documentId));
    const found = drafts.filter(({ documentId }) => ids.has(documentId));
    const rank = ({ documentId }: NamedRow) => (published.has(documentId) ? 0 : 1);
    return found.toSorted((a, b) => rank(a) - rank(b));
  };
}
