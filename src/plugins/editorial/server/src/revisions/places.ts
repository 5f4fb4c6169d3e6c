import { service } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import type { Content } from './readable-content';
import { FILE, referencesIn } from './references';

interface FilePlace {
  readonly id: number;
  readonly name: string;
  /** SHA-256 of what is inside, in hexadecimal. */
  readonly content: string;
}

/** What an older text names and that is still there. */
export interface Places {
  readonly files: ReadonlyMap<string, FilePlace>;
  /** As `uid/documentId`. */
  readonly documents: ReadonlySet<string>;
}

export async function findPlaces(strapi: Strapi, uid: string, content: Content): Promise<Places> {
  const files = new Map<string, FilePlace>();
  const documents = new Set<string>();
  for (const [target, ids] of referencesIn(strapi, uid, [content])) {
    const found: readonly Row[] = await rows(strapi, target).findMany({ where: { documentId: { $in: [...ids] } } });
    const contents = target === FILE ? await service(strapi, 'media').contentsOf(found) : new Map<number, string>();
    for (const row of found) {
      documents.add(`${target}/${row.documentId}`);
      const { id, name } = row;
      if (target === FILE) files.set(row.documentId, { id, name: String(name), content: contents.get(id) ?? '' });
    }
  }
  return { files, documents };
}
