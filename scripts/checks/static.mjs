// @ts-check
import { existsSync } from 'node:fs';
import { inRoot, programs } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';
import { runQuietly } from '../setup/run.mjs';
import { asOne, sum } from './tally.mjs';

/** @typedef {{ name: string, args: string[], needs?: string }} Check */

const TYPED = {
  application: 'tsconfig.json',
  scripts: 'scripts/tsconfig.json',
  tests: 'tests/tsconfig.json',
  domain: 'src/plugins/editorial/domain/tsconfig.json',
  contracts: 'src/plugins/editorial/contracts/tsconfig.json',
  server: 'src/plugins/editorial/server/tsconfig.json',
  admin: 'src/plugins/editorial/admin/tsconfig.json',
  ...(existsSync(inRoot('src/admin')) && { 'panel settings': 'src/admin/tsconfig.json' }),
};

/** @type {Check[]} */
export const lint = [{ name: 'lint', args: [programs.eslint, '.'] }];

/** @type {Check[]} */
export const format = [{ name: 'format', args: [programs.prettier, '--check', '--log-level', 'warn', '.'] }];

// Strapi's base configuration keeps its build state inside node_modules, one file for everybody: switched off.
/** @type {Check[]} */
export const types = Object.entries(TYPED).map(([name, config]) => ({
  name: `types: ${name}`,
  args: [programs.tsc, '-p', config, '--noEmit', '--incremental', 'false', '--tsBuildInfoFile', 'null'],
  needs: config,
}));

/**
 * Runs checks two at a time; each counts as one.
 * @param {string} label
 * @param {Check[]} checks
 */
export async function runChecks(label, checks) {
  const waiting = [...checks];
  /** @type {Map<Check, import('../setup/run.mjs').Outcome>} */
  const outcomes = new Map();
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.set(check, await runCheck(check));
  };
  await step(label, () => Promise.all([worker(), worker()]));
  return sum(checks.map((check) => tell(check, outcomes.get(check))));
}

/**
 * @param {Check} check
 * @param {import('../setup/run.mjs').Outcome} [outcome]
 */
function tell(check, { code, output } = { code: 1, output: 'It was not run.' }) {
  console.log(`${code === 0 ? '✔' : '✖'} ${check.name}`);
  if (code !== 0) console.log(output.trimEnd());
  return asOne(code === 0);
}

/** @param {Check} check */
async function runCheck({ args, needs }) {
  if (needs && !existsSync(inRoot(needs))) return { code: 1, output: `${needs} is missing.` };
  return runQuietly(args);
}
