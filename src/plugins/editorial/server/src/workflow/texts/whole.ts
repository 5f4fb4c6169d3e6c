import { createHash, createHmac } from 'node:crypto';
import { settingsOf } from '../../config';
import type { Strapi } from '../../strapi';
import { logKeyOf } from '../record/log-key';
import type { RevisionRow } from './revisions';

/** Whether it is still the text that its digest names: nobody was erased from it, and nobody changed it. */
export function isWhole({ digest, content }: Pick<RevisionRow, 'digest' | 'content'>): boolean {
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
  return isWhole(row) || (row.mac !== null && row.mac === macOfErased(strapi, row));
}
