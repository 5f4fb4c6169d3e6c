import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER, ROOT, serverSettings } from './settings';

const TEMPLATE = `${FOLDER}/template.db`;
const MADE_FOR = path.join(ROOT, FOLDER, 'template.made-for');

/** Seeds the database that every server of the suite starts from, unless the one of this build is still there. */
export async function seedTemplate(): Promise<void> {
  const build = builtState();
  const isCurrent =
    existsSync(path.join(ROOT, TEMPLATE)) && existsSync(MADE_FOR) && readFileSync(MADE_FOR, 'utf8') === build;
  if (build !== '' && isCurrent) return;
  mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
  removeDatabase(TEMPLATE);
  await runSeed();
  writeFileSync(MADE_FOR, build);
}

/** A copy of the seeded database; its path is relative to the root, as `DATABASE_FILENAME` wants it. */
export function copySeededDatabase(name: string): string {
  const copy = `${FOLDER}/${name}.db`;
  removeDatabase(copy);
  for (const suffix of ['', '-wal']) {
    const from = path.join(ROOT, TEMPLATE + suffix);
    if (existsSync(from)) copyFileSync(from, path.join(ROOT, copy + suffix));
  }
  return copy;
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path.join(ROOT, file + suffix), { force: true });
}

async function runSeed(): Promise<void> {
  const child = spawn(process.execPath, ['dist/scripts/seed.js'], {
    cwd: ROOT,
    env: serverSettings(TEMPLATE),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The demo newsroom could not be made for the browser suite: see above.');
}

/** The build stamps of `npm run build`; empty when something was built by other means. */
function builtState(): string {
  const folder = path.join(ROOT, '.cache/builds');
  if (!existsSync(folder)) return '';
  const stamps = readdirSync(folder).filter((name) => name === 'plugin' || name === 'server');
  return stamps.length < 2 ? '' : stamps.map((name) => readFileSync(path.join(folder, name), 'utf8')).join(' ');
}
