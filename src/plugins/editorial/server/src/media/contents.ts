import type { Strapi } from '../strapi';
import { contentRows, instantOf, keepContent, type FileRow } from './file';
import { hashStored, MISSING } from './read';

/** SHA-256 of the content of each of these files. Those that were uploaded before are read from their storage, once. */
export async function contentsOf(strapi: Strapi, files: readonly FileRow[]): Promise<ReadonlyMap<number, string>> {
  const contents = new Map<number, string>();
  if (files.length === 0) return contents;
  const known = await contentRows(strapi).findMany({ where: { fileId: { $in: files.map(({ id }) => id) } } });
  for (const file of files) {
    const kept = known.find(({ fileId }) => fileId === file.id);
    const isCurrent = kept?.fileUpdatedAt === instantOf(file.updatedAt);
    contents.set(file.id, isCurrent && kept ? kept.digest : await readContent(strapi, file));
  }
  return contents;
}

async function readContent(strapi: Strapi, file: FileRow): Promise<string> {
  const digest = await hashStored(strapi, file);
  if (digest !== MISSING) await keepContent(strapi, file, digest);
  return digest;
}
