import type { Strapi } from '../strapi';
import { contentsOf } from './contents';
import { fileRow } from './file';
import { watchUploads } from './watch';

/** Files, as the workflow needs them: by what is inside. */
export interface Media {
  /** SHA-256 of the content of each file, by id; files are rows with all their columns. */
  readonly contentsOf: (files: readonly Readonly<Record<string, unknown>>[]) => Promise<ReadonlyMap<number, string>>;
  /** In `bootstrap`. */
  readonly watch: () => void;
}

export function createMedia({ strapi }: { strapi: Strapi }): Media {
  return { contentsOf: (files) => contentsOf(strapi, files.map(fileRow)), watch: () => watchUploads(strapi) };
}
