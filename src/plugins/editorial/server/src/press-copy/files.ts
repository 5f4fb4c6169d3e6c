import { readFile, stat } from 'node:fs/promises';
import { MOST_BYTES, tooLarge } from './decode';
import { importProblem } from './problems';

/**
 * The bytes of one file; one that is too large is not read at all.
 * @throws NO_FILE (422) for a file that is not there, is none, or may not be read; TOO_LARGE (413)
 */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await statOf(file);
  if (size > MOST_BYTES) throw importProblem({ code: 'TOO_LARGE', message: tooLarge(size) });
  return readFile(file).catch(unreadable);
}

async function statOf(file: string) {
  const stats = await stat(file).catch(unreadable);
  if (!stats.isFile()) throw importProblem({ code: 'NO_FILE', message: 'This is not a file.' });
  return stats;
}

function unreadable(error: NodeJS.ErrnoException): never {
  const message = error.code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${error.code}).`;
  throw importProblem({ code: 'NO_FILE', message });
}
