import { existsSync } from 'node:fs';
import path from 'node:path';

/** Beside the checkout, or beside the folder that holds the working trees of one. */
const FOLDERS = ['../shared', '../../shared'].map((folder) => path.resolve(__dirname, '..', folder));

/** Data that belongs to other people and is kept beside the project: where it is, or would be. */
export function sharedFile(...parts: readonly string[]): string {
  const [nearest = ''] = FOLDERS;
  return path.join(FOLDERS.find((folder) => existsSync(folder)) ?? nearest, 'data', ...parts);
}
