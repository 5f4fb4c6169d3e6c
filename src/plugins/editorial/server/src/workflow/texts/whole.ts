import { createHash, createHmac } from 'node:crypto';
import type { RevisionState } from '../../../../contracts/revisions';
import type { Json } from '../../../../domain/workflow/digest';
import { settingsOf } from '../../config';
import type { Strapi } from '../../strapi';
import { logKeyOf } from '../record/log-key';
import type { RevisionRow } from './revisions';

/** Whether it is still the text that its digest names: nobody was erased from it, and nobody changed it. */
function isWhole({ digest, content }: Pick<RevisionRow, 'digest' | 'content'>): boolean {
  return createHash('sha256').update(content).digest('hex') === digest;
}

type Erased = Pick<RevisionRow, 'targetUid' | 'documentId' | 'locale' | 'digest' | 'content'>;

/** Signs what an erasure left of a text, which its digest no longer names. HMAC-SHA-256 with the key of the log. */
export function macOfErased(strapi: Strapi, { targetUid, documentId, locale, digest, content }: Erased): string {
  const text = JSON.stringify(['erased', targetUid, documentId, locale, digest, content]);
  return createHmac('sha256', logKeyOf(strapi, settingsOf(strapi)))
    .update(text)
    .digest('hex');
}

/** Whether it is what was kept, or what the plugin itself left of that. */
export function isAsKept(strapi: Strapi, row: Erased & Pick<RevisionRow, 'mac'>): boolean {
  return stateOf(strapi, row) !== 'changed';
}

/** Changed: by somebody in the database, past the workflow. */
export function stateOf(strapi: Strapi, row: Erased & Pick<RevisionRow, 'mac'>): RevisionState {
  if (isWhole(row)) return 'kept';
  return row.mac !== null && row.mac === macOfErased(strapi, row) ? 'erased' : 'changed';
}

/** What the text says; null where somebody made it no JSON. */
export function contentOf({ content }: Pick<RevisionRow, 'content'>): Json {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
