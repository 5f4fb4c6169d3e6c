// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { Problem } from '../setup/problem.mjs';
import { runJest } from './jest.mjs';
import { format, lint, runChecks, types } from './static.mjs';
import { asOne, close, sum } from './tally.mjs';

/** @type {Record<string, import('./static.mjs').Check[]>} */
const CHECKS = { lint, format, types };
const PARTS = [...Object.keys(CHECKS), 'unit', 'integration'];
const PARTS_OF_A_BUILD = ['types', 'integration'];

/**
 * All parts, or those named. What fails does not keep the rest from running.
 * @param {string[]} named
 */
export async function main(named) {
  const unknown = named.find((name) => !PARTS.includes(name));
  if (unknown) throw new Problem(`There is no part "${unknown}": name any of ${PARTS.join(', ')}.`);
  const parts = named.length === 0 ? PARTS : named;
  await install();
  const isBuilt = !PARTS_OF_A_BUILD.some((part) => parts.includes(part)) || (await tryBuild());
  const tallies = isBuilt ? [] : [asOne(false)];
  tallies.push(await check(parts.filter((part) => part in CHECKS)));
  if (parts.includes('unit')) tallies.push(await runJest('unit'));
  if (parts.includes('integration')) tallies.push(await integration(isBuilt));
  return close(sum(tallies));
}

/** @param {string[]} parts */
async function check(parts) {
  if (parts.length === 0) return sum([]);
  const checks = parts.flatMap((part) => CHECKS[part] ?? []);
  return runChecks(`Checking ${parts.join(', ')}`, checks);
}

/** A failed build is one failed check. */
async function tryBuild() {
  try {
    await buildStale('plugin', 'server');
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return false;
  }
}

/** @param {boolean} isBuilt */
async function integration(isBuilt) {
  if (isBuilt) return runJest('integration');
  console.log('\nintegration tests: not run, for they would test an older build; counted as one failure.');
  return asOne(false);
}
