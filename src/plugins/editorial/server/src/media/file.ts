import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';

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
  /** `updatedAt` of the file when this was written: where it differs, the content is read again. */
  readonly fileUpdatedAt: string;
}

export function contentRows(strapi: Strapi): RowQuery<ContentRow> {
  return ownRows<ContentRow>(strapi, 'file-content');
}

/** Safe against two at once: the later one stays. */
export async function keepContent(strapi: Strapi, { id, updatedAt }: FileRow, digest: string): Promise<void> {
  const row = { file_id: id, digest, file_updated_at: instantOf(updatedAt) };
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
