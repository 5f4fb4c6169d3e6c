import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { nameKey } from '../../../domain/byline/name-key';

export interface KnownAuthor {
  readonly documentId: string;
  /** Of the working copy. */
  readonly name: string;
}

/** A working copy may have none yet. */
const NAMED = { name: { $notNull: true } };

interface NamedRow extends Row {
  readonly name: string;
}

/**
 * Finds profiles by name in any spelling that `nameKey` takes for the same: names of working copies and, where a
 * profile is being renamed, the one that readers see; published profiles first, then by age. Reads every name once,
 * because databases do not fold Unicode alike.
 */
export async function knownAuthors(strapi: Strapi): Promise<(name: string) => readonly KnownAuthor[]> {
  const all = await rows<NamedRow>(strapi, AUTHOR).findMany({
    select: ['id', 'documentId', 'name', 'publishedAt'],
    where: NAMED,
    orderBy: { id: 'asc' },
  });
  const live = new Set(all.filter(({ publishedAt }) => publishedAt).map(({ documentId }) => documentId));
  const drafts = all.filter(({ publishedAt }) => !publishedAt);
  const inOrder = [
    ...drafts.filter(({ documentId }) => live.has(documentId)),
    ...drafts.filter(({ documentId }) => !live.has(documentId)),
  ];
  const keyed = all.map(({ documentId, name }) => ({ documentId, key: nameKey(name) }));
  return (name) => {
    const key = nameKey(name);
    const named = new Set(keyed.filter((row) => row.key === key).map(({ documentId }) => documentId));
    return inOrder.filter(({ documentId }) => named.has(documentId));
  };
}
