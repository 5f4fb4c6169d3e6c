// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { comesUp } from '../setup/health.mjs';
import { lastLines, logPath } from '../setup/log.mjs';
import { inRoot, programs, root } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';

const PATIENCE_MS = 120_000;

/**
 * Starts the built application and waits until it answers.
 * @param {string} address such as `http://127.0.0.1:1337`
 * @param {NodeJS.ProcessEnv} env
 */
export async function startServer(address, env) {
  const log = logPath('server');
  const child = launch(inRoot(log), env);
  const wasAsked = stopWithUs(child);
  const exit = once(child, 'exit');
  const outcome = await comesUp(address, child, PATIENCE_MS);
  if (outcome !== 'up') {
    child.kill('SIGKILL');
    if (wasAsked()) throw new Problem('Stopped.');
    throw stopped(log, outcome === 'ended' ? 'stopped while starting' : `gave no answer in ${PATIENCE_MS / 1000} s`);
  }
  const untilStopped = async () => {
    await exit;
    if (!wasAsked()) throw stopped(log, 'stopped by itself');
  };
  return { log, untilStopped };
}

/**
 * In a process group of its own: Ctrl+C reaches us alone, and Strapi hears it once, from us.
 * @param {string} log
 * @param {NodeJS.ProcessEnv} env
 */
function launch(log, env) {
  const output = openSync(log, 'w');
  return spawn(process.execPath, [programs.strapi, 'start'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => boolean} whether it was asked to stop
 */
function stopWithUs(child) {
  let isAsked = false;
  const stop = () => {
    isAsked = true;
    child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit']) process.on(signal, stop);
  return () => isAsked;
}

/**
 * @param {string} log
 * @param {string} what
 */
function stopped(log, what) {
  process.stderr.write(`${lastLines(readFileSync(inRoot(log), 'utf8'))}\n`);
  return new Problem(`The server ${what}: put right what is said above (all of it in ${log}), then run this again.`);
}
