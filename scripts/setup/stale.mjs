// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} label what the person waiting reads
 * @property {string[]} sources files and folders, relative to the root
 * @property {(file: string) => boolean} isSource sorts out files of those folders that do not count
 * @property {string[]} outputs files that exist once it was built
 * @property {() => Promise<import('./run.mjs').Outcome>} run
 */

/**
 * Where a build stands; call `remember` after it succeeded. The state is taken before it runs, so that an edit made
 * meanwhile counts as new.
 * @param {Build} build
 */
export function buildState(build) {
  const stamp = inRoot('.cache/builds', build.name);
  const current = fingerprint(build);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === current && build.outputs.every(isThere);
  const remember = () => {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, current);
  };
  return { isStale: !isFresh, remember };
}

/** By content: times change with every checkout. @param {Build} build */
function fingerprint(build) {
  const hash = createHash('sha256');
  for (const file of build.sources.flatMap(filesUnder).filter(build.isSource).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} entry
 * @returns {string[]}
 */
function filesUnder(entry) {
  if (!isThere(entry)) return [];
  if (statSync(inRoot(entry)).isFile()) return [entry];
  return readdirSync(inRoot(entry), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap(({ name }) => filesUnder(`${entry}/${name}`));
}

const isThere = (/** @type {string} */ file) => existsSync(inRoot(file));
