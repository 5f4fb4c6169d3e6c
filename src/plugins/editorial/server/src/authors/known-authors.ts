import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { nameKey } from '../../../domain/byline/name-key';

export interface KnownAuthor {
  readonly documentId: string;
  /** Of the working copy, where it may be opened and has one. */
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
 * because databases do not fold Unicode alike. Working copies that may not be opened are not there.
 */
export async function knownAuthors(
  strapi: Strapi,
  opens: (documentId: string) => boolean = () => true,
): Promise<(name: string) => readonly KnownAuthor[]> {
  const stored = await rows<NamedRow>(strapi, AUTHOR).findMany({
    select: ['id', 'documentId', 'name', 'publishedAt'],
    where: NAMED,
    orderBy: { id: 'asc' },
  });
  const all = stored.filter(({ publishedAt, documentId }) => publishedAt || opens(documentId));
  const live = new Map(all.flatMap((row) => (row.publishedAt ? [[row.documentId, row] as const] : [])));
  const drafts = new Map(all.flatMap((row) => (row.publishedAt ? [] : [[row.documentId, row] as const])));
  const inOrder = [
    ...[...live].map(([documentId, row]) => drafts.get(documentId) ?? row),
    ...[...drafts].flatMap(([documentId, row]) => (live.has(documentId) ? [] : [row])),
  ];
  const keyed = all.map(({ documentId, name }) => ({ documentId, key: nameKey(name) }));
  return (name) => {
    const key = nameKey(name);
    const named = new Set(keyed.filter((row) => row.key === key).map(({ documentId }) => documentId));
    return inOrder.filter(({ documentId }) => named.has(documentId));
  };
}
