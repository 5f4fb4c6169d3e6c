import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { ENVIRONMENT, ROOT } from './environment';

/** What the schema of a fresh database depends on. */
const INPUTS = ['src/plugins/editorial/dist/server/index.js', 'dist/config/plugins.js', 'package-lock.json'];

export function templateFile(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) hash.update(readFileSync(path.join(ROOT, input)));
  return path.join(ROOT, '.tmp', 'templates', `${hash.digest('hex').slice(0, 16)}.db`);
}

/** Migrates one database before all suites; each suite then boots on a copy of it. */
export default function makeTemplate(): void {
  const file = templateFile();
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const script = path.join(__dirname, 'make-template.cjs');
  const unfinished = `${file}.unfinished`;
  execFileSync(process.execPath, [script, unfinished], {
    cwd: ROOT,
    env: { ...process.env, ...ENVIRONMENT },
    stdio: 'inherit',
  });
  renameSync(unfinished, file);
}
