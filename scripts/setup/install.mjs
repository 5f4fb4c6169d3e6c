// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { keepLog } from './log.mjs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { runNpm, runQuietly } from './run.mjs';

const NO_COMPILER =
  'better-sqlite3 has no ready-made binary for this Node and could not be compiled: install python3, make and a C++ ' +
  'compiler (Debian: apt-get install -y python3 make g++; macOS: xcode-select --install), then run this again.';

const KNOWN_FAILURES = [
  { sign: /gyp ERR!/, advice: NO_COMPILER },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/,
    advice: 'The npm registry cannot be reached: check the network connection or proxy, then run this again.',
  },
  { sign: /ENOSPC/, advice: 'The disk is full: free some space, then run this again.' },
];

/** Brings node_modules to what package-lock.json says, and a SQLite that this very Node can load. */
export async function install() {
  if (!isInstalled()) await installPackages();
  if (await canLoadSqlite()) return;
  await step('Building SQLite for this Node', () => runNpm(['rebuild', 'better-sqlite3']));
  if (!(await canLoadSqlite())) throw new Problem(NO_COMPILER);
}

async function installPackages() {
  const { code, output } = await step('Installing packages', () =>
    runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
  const log = keepLog('install', output);
  if (code === 0) return;
  const known = KNOWN_FAILURES.find(({ sign }) => sign.test(output));
  throw new Problem(known?.advice ?? `npm ci failed: see what it said in ${log}, then run this again.`);
}

/** Compares versions, not times: a lock file may be newer than the packages and yet say the same. */
export function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = lockedPackages('package-lock.json') ?? {};
  return Object.entries(wanted).every(([where, entry]) => {
    if (!where.includes('node_modules/')) return true;
    const found = installed[where];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.extraneous);
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function lockedPackages(file) {
  return existsSync(inRoot(file)) ? JSON.parse(readFileSync(inRoot(file), 'utf8')).packages : null;
}

/** A binary made for another Node is there but does not load. */
async function canLoadSqlite() {
  const { code } = await runQuietly(['-e', "new (require('better-sqlite3'))(':memory:').close()"]);
  return code === 0;
}
