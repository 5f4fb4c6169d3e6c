// @ts-check
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} Surroundings
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a Node program to its end and keeps what it prints.
 * @param {string[]} args program and arguments
 * @param {Surroundings} [surroundings]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(args, surroundings) {
  return capture(process.execPath, args, surroundings);
}

/**
 * Runs npm to its end and keeps what it prints.
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, surroundings) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? capture(process.execPath, [cli, ...args], surroundings)
    : capture('npm', args, surroundings, process.platform === 'win32');
}

/**
 * Runs a Node program to its end with its output going straight to the terminal.
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<number>} its exit code
 */
export function runOpenly(args, { cwd = root, env = process.env } = {}) {
  return exitCode(spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }));
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @param {boolean} [shell] Windows finds `npm.cmd` through a shell only
 * @returns {Promise<Outcome>}
 */
async function capture(program, args, { cwd = root, env = process.env } = {}, shell = false) {
  const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (/** @type {string} */ text) => (output += text);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return { code: await exitCode(child), output };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
