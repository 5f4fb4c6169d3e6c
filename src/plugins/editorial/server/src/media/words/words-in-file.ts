import type { Strapi } from '../../strapi';
import { contentsOf } from '../contents';
import type { FileRow } from '../file';
import { readStored } from '../read';
import type { WordsAt } from './words-at';
import { wordsInPicture } from './words-in-picture';

/** Pictures whose words are remembered: a profile is asked about at each look at it. */
const KEPT = 200;

const remembered = new Map<string, readonly WordsAt[]>();

/** By what is inside, so that a picture is opened once; one that cannot be read is tried again. */
export async function wordsInFile(strapi: Strapi, file: FileRow): Promise<readonly WordsAt[] | null> {
  try {
    const digest = (await contentsOf(strapi, [file])).get(file.id) ?? '';
    const known = remembered.get(digest);
    if (known) return known;
    const bytes = await readStored(strapi, file);
    const words = bytes ? await wordsInPicture(bytes) : [];
    remember(digest, words);
    return words;
  } catch (error) {
    strapi.log.warn(`The picture ${file.id} could not be read for words inside: ${String(error)}`);
    return null;
  }
}

function remember(digest: string, words: readonly WordsAt[]): void {
  remembered.set(digest, words);
  for (const oldest of remembered.keys()) if (remembered.size > KEPT) remembered.delete(oldest);
}
