import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Strapi } from '../strapi';
import type { FileRow } from './file';

/** Stands for the content of a file that is no longer in storage: readers do not see it either. */
export const MISSING = 'missing';

/** Milliseconds after which a storage that does not answer counts as one that cannot be asked. */
const STORAGE_TIMEOUT = 60_000;

/** SHA-256 of a stream, in hexadecimal. */
export async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of stream) hash.update(piece);
  return hash.digest('hex');
}

/**
 * SHA-256 of a stored file, or `missing` where there is none.
 * @throws Error when the storage cannot be asked: then nothing can be said of the text, and nothing goes out.
 */
export async function hashStored(strapi: Strapi, file: FileRow): Promise<string> {
  try {
    const stream = await openStored(strapi, file);
    return stream === null ? MISSING : await hashOf(stream);
  } catch (error) {
    if (isNotThere(error)) return MISSING;
    throw new Error(`The file "${file.name}" cannot be read from its storage, so the text cannot be compared.`, {
      cause: error,
    });
  }
}

/**
 * The bytes of a stored file, or null where there is none.
 * @throws Error when the storage cannot be asked.
 */
export async function readStored(strapi: Strapi, file: FileRow): Promise<Buffer | null> {
  try {
    const stream = await openStored(strapi, file);
    return stream && (await buffer(stream));
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

async function openStored(strapi: Strapi, file: FileRow): Promise<AsyncIterable<Uint8Array> | null> {
  return file.url.startsWith('/') ? fromDisk(strapi, file) : fromStorage(strapi, file);
}

function fromDisk(strapi: Strapi, { url }: FileRow): AsyncIterable<Uint8Array> {
  return createReadStream(path.join(strapi.dirs.static.public, path.normalize(url)));
}

async function fromStorage(strapi: Strapi, file: FileRow): Promise<AsyncIterable<Uint8Array> | null> {
  const { url } = await strapi.plugin('upload').service('file').signFileUrls(file);
  const answer = await fetch(url, { signal: AbortSignal.timeout(STORAGE_TIMEOUT) });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok || !answer.body) throw new Error(`the storage answered ${answer.status}`);
  return piecesOf(answer.body);
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function isNotThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
