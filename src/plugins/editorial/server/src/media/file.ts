import { createHmac } from 'node:crypto';
import { settingsOf } from '../config';
import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';
import { logKeyOf } from '../workflow/record/log-key';

export const FILE = 'plugin::upload.file';

/** The columns of Strapi's file that matter here. */
export interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly provider: string;
  readonly updatedAt: string | Date;
}

export interface ContentRow {
  readonly fileId: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  /** `updatedAt` of the file when this was written. */
  readonly fileUpdatedAt: string;
  /** Signs that this is what lies at the address that the file had then; null in rows from before that was signed. */
  readonly mac: string | null;
}

export function contentRows(strapi: Strapi): RowQuery<ContentRow> {
  return ownRows<ContentRow>(strapi, 'file-content');
}

/**
 * Whether a digest is that of the file as its row is now. Where it is not, the content is read again: the row says that it
 * changed, or somebody has put another address or another digest there by SQL.
 */
export function isContentOf(strapi: Strapi, { digest, mac }: ContentRow, file: FileRow): boolean {
  return mac !== null && mac === macOf(strapi, file, digest);
}

/** HMAC-SHA-256 with the key of the log: a live text is compared by what its files were found to have in them. */
function macOf(strapi: Strapi, { id, provider, url, updatedAt }: FileRow, digest: string): string {
  const text = JSON.stringify(['file', id, provider, url, instantOf(updatedAt), digest]);
  return createHmac('sha256', logKeyOf(strapi, settingsOf(strapi)))
    .update(text)
    .digest('hex');
}

/** Safe against two at once: the later one stays. */
export async function keepContent(strapi: Strapi, file: FileRow, digest: string): Promise<void> {
  const mac = macOf(strapi, file, digest);
  const row = { file_id: file.id, digest, file_updated_at: instantOf(file.updatedAt), mac };
  await strapi.db.transaction(async ({ trx }) => {
    const insert = strapi.db.getConnection('editorial_file_contents').insert(row);
    await insert.onConflict('file_id').merge().transacting(trx);
  });
}

/** A file as it comes along with the row that shows it. */
export function fileRow({ id, name, url, provider, updatedAt }: Readonly<Record<string, unknown>>): FileRow {
  const moment = updatedAt instanceof Date ? updatedAt : String(updatedAt);
  return { id: Number(id), name: String(name), url: String(url), provider: String(provider), updatedAt: moment };
}

export function instantOf(moment: string | Date): string {
  return new Date(moment).toISOString();
}
