// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { Problem } from '../setup/problem.mjs';
import { runJest } from './jest.mjs';
import { format, lint, runChecks, types } from './static.mjs';
import { asOne, close, sum } from './tally.mjs';

const CHECKS = { lint, format, types };
const PARTS = ['lint', 'format', 'types', 'unit', 'integration'];

/**
 * All parts, or those named. What fails does not keep the rest from running.
 * @param {string[]} named
 */
export async function main(named) {
  const unknown = named.find((name) => !PARTS.includes(name));
  if (unknown) throw new Problem(`There is no part "${unknown}": name any of ${PARTS.join(', ')}.`);
  const isWanted = (/** @type {string} */ part) => named.length === 0 || named.includes(part);
  await install();
  const isBuilt = await tryBuild();
  const tallies = isBuilt ? [] : [asOne(false)];
  const checks = Object.entries(CHECKS).filter(([part]) => isWanted(part));
  const label = `Checking ${checks.map(([part]) => part).join(', ')}`;
  if (checks.length > 0)
    tallies.push(
      await runChecks(
        label,
        checks.flatMap(([, list]) => list),
      ),
    );
  if (isWanted('unit')) tallies.push(await runJest('unit'));
  if (isWanted('integration')) tallies.push(await integration(isBuilt));
  return close(sum(tallies));
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
