// @ts-check
import { buildStale } from './builds.mjs';
import { completeEnvFile, readEnvFile } from './env-file.mjs';
import { install } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runOpenly } from './run.mjs';

/**
 * Runs a program of `scripts/*.ts` in its compiled form.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runBuiltScript(name, args) {
  return runBuilt(`scripts/${name}.js`, args);
}

/**
 * Runs a compiled program.
 * @param {string} file below `dist`
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runBuilt(file, args) {
  await install();
  await buildStale('plugin', 'server');
  completeEnvFile();
  return runOpenly([inRoot('dist', file), ...args], { env: { ...readEnvFile(), ...process.env } });
}
