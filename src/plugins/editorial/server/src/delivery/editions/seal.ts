import { createHmac } from 'node:crypto';
import { settingsOf } from '../../config';
import type { Strapi } from '../../strapi';
import { logKeyOf } from '../../workflow/record/log-key';
import type { EditionRow } from './edition-rows';

/** What an edition says, and of what; the other columns say when it was current, and change by themselves. */
export const SIGNED = [
  'targetUid',
  'documentId',
  'locale',
  'number',
  'slug',
  'title',
  'sortKey',
  'searchKey',
  'publishedAt',
  'modifiedAt',
  'digest',
  'content',
  'body',
] as const satisfies readonly (keyof EditionRow)[];

export type Signed = Pick<EditionRow, (typeof SIGNED)[number]>;

/** HMAC-SHA-256 with the key of the log: readers get editions, so that one changed by SQL must not go unnoticed. */
export function macOf(strapi: Strapi, edition: Signed): string {
  const text = JSON.stringify(SIGNED.map((name) => edition[name]));
  return createHmac('sha256', logKeyOf(strapi, settingsOf(strapi)))
    .update(text)
    .digest('hex');
}

export function isSigned(strapi: Strapi, edition: Signed & Pick<EditionRow, 'mac'>): boolean {
  return edition.mac === macOf(strapi, edition);
}
