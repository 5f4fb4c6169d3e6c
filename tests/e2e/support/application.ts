import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER, ROOT } from './settings';

/** As much of the built application as Strapi looks for by walking through folders: it follows no links there. */
const COPIED: ReadonlySet<string> = new Set(['src', 'config']);

/** The built demo with one more content type, in a folder of its own that shares all else; answers the folder. */
export function applicationWith(name: string, schema: object): string {
  const folder = path.join(ROOT, FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of readdirSync(path.join(ROOT, 'dist'))) {
    const [from, to] = [path.join(ROOT, 'dist', part), path.join(folder, part)];
    if (COPIED.has(part)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  for (const part of ['package.json', 'public']) symlinkSync(path.join(ROOT, part), path.join(folder, part));
  const home = path.join(folder, 'src/api', name, 'content-types', name);
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'schema.json'), JSON.stringify(schema));
  return folder;
}
