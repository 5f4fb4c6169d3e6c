import type { Strapi } from '../strapi';
import { contentsOf } from './contents';
import { fileRow } from './file';
import { watchUploads } from './watch';
import type { WordsAt } from './words/words-at';
import { wordsInFile } from './words/words-in-file';

/** Files, as the workflow needs them: by what is inside. */
export interface Media {
  /** SHA-256 of the content of each file, by id; files are rows with all their columns. */
  readonly contentsOf: (files: readonly Readonly<Record<string, unknown>>[]) => Promise<ReadonlyMap<number, string>>;
  /** The words that travel inside a picture; none where the file is gone, null where it cannot be read. */
  readonly wordsIn: (file: Readonly<Record<string, unknown>>) => Promise<readonly WordsAt[] | null>;
  /** In `bootstrap`. */
  readonly watch: () => void;
}

export function createMedia({ strapi }: { strapi: Strapi }): Media {
  return {
    contentsOf: (files) => contentsOf(strapi, files.map(fileRow)),
    wordsIn: (file) => wordsInFile(strapi, fileRow(file)),
    watch: () => watchUploads(strapi),
  };
}
