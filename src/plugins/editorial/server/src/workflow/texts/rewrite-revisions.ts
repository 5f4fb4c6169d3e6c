import { canonicalJson, type Json } from '../../../../domain/workflow/digest';
import type { Strapi } from '../../strapi';
import { revisionRows } from './revisions';
import { contentOf, isAsKept, macOfErased } from './whole';

const PAGE = 100;

/**
 * Rewrites the kept texts of a document and those that refer to it. Their digests stay: they name what was approved
 * and published, and a text that no longer hashes to its digest says that somebody was erased from it. That it was by
 * us is signed, unless the text had been changed by somebody else before.
 */
export async function rewriteRevisions(
  strapi: Strapi,
  mentioned: string,
  rewrite: (documentId: string, content: Json) => Json,
): Promise<void> {
  const revisions = revisionRows(strapi);
  const about = { $or: [{ documentId: mentioned }, { content: { $contains: mentioned } }] };
  for (let after = 0; ;) {
    const where = { $and: [about, { id: { $gt: after } }] };
    const found = await revisions.findMany({ where, orderBy: { id: 'asc' }, limit: PAGE });
    for (const row of found) {
      const content = canonicalJson(rewrite(row.documentId, contentOf(row)));
      if (content === row.content) continue;
      const mac = isAsKept(strapi, row) ? macOfErased(strapi, { ...row, content }) : null;
      await revisions.update({ where: { id: row.id }, data: { content, mac } });
    }
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    after = last.id;
  }
}
