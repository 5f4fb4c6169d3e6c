import type { Strapi } from '../strapi';
import { contentRows, instantOf, isContentOf, keepContent, type FileRow } from './file';
import { hashStored, MISSING } from './read';

/** As many digests as are remembered; then they are looked up again. */
const AT_MOST = 10_000;

const remembered = new WeakMap<Strapi, Map<string, string>>();

/** SHA-256 of the content of each of these files. Those that were uploaded before are read from their storage, once. */
export async function contentsOf(strapi: Strapi, files: readonly FileRow[]): Promise<ReadonlyMap<number, string>> {
  const memory = memoryOf(strapi);
  const known = new Map(files.map((file) => [file.id, memory.get(nameOf(file))]));
  const read = await contentsIn(
    strapi,
    files.filter(({ id }) => known.get(id) === undefined),
  );
  if (memory.size + read.size > AT_MOST) memory.clear();
  for (const file of files) {
    const digest = read.get(file.id);
    if (digest !== undefined && digest !== MISSING) memory.set(nameOf(file), digest);
  }
  return new Map(files.map(({ id }) => [id, read.get(id) ?? known.get(id) ?? MISSING]));
}

function memoryOf(strapi: Strapi): Map<string, string> {
  const memory = remembered.get(strapi) ?? new Map<string, string>();
  remembered.set(strapi, memory);
  return memory;
}

/** Everything that the row of a file says of where its content is, and since when. */
function nameOf({ id, url, provider, updatedAt }: FileRow): string {
  return [id, instantOf(updatedAt), provider, url].join(' ');
}

async function contentsIn(strapi: Strapi, files: readonly FileRow[]): Promise<ReadonlyMap<number, string>> {
  const contents = new Map<number, string>();
  if (files.length === 0) return contents;
  const known = await contentRows(strapi).findMany({ where: { fileId: { $in: files.map(({ id }) => id) } } });
  // The same picture may stand in all texts of a page.
  for (const file of new Map(files.map((one) => [one.id, one])).values()) {
    const kept = known.find(({ fileId }) => fileId === file.id);
    const isCurrent = kept && isContentOf(strapi, kept, file);
    contents.set(file.id, isCurrent ? kept.digest : await readContent(strapi, file));
  }
  return contents;
}

async function readContent(strapi: Strapi, file: FileRow): Promise<string> {
  const digest = await hashStored(strapi, file);
  if (digest !== MISSING) await keepContent(strapi, file, digest);
  return digest;
}
