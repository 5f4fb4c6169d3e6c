import { canonicalJson, type Json } from '../../../domain/workflow/digest';
import { uidOf } from '../plugin';
import { rows, type Strapi } from '../strapi';

interface StoredText {
  readonly id: number;
  readonly documentId: string;
  readonly content: string;
}

const PAGE = 100;

/**
 * Rewrites the kept texts of a document and those that refer to it. Their digests stay: they name what was approved
 * and published, and a text that no longer hashes to its digest says that somebody was erased from it.
 */
export async function rewriteRevisions(
  strapi: Strapi,
  mentioned: string,
  rewrite: (documentId: string, content: Json) => Json,
): Promise<void> {
  const revisions = rows<StoredText>(strapi, uidOf('revision'));
  const about = { $or: [{ documentId: mentioned }, { content: { $contains: mentioned } }] };
  for (let after = 0; ;) {
    const where = { $and: [about, { id: { $gt: after } }] };
    const found = await revisions.findMany({ where, orderBy: { id: 'asc' }, limit: PAGE });
    for (const { id, documentId, content } of found) {
      const rewritten = rewrite(documentId, JSON.parse(content));
      await revisions.update({ where: { id }, data: { content: canonicalJson(rewritten) } });
    }
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    after = last.id;
  }
}
