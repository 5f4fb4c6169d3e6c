// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comesUp } from '../setup/health.mjs';
import { keepLog, lastLines, logPath } from '../setup/log.mjs';
import { inRoot } from '../setup/paths.mjs';
import { freePortFrom } from '../setup/port.mjs';
import { Problem } from '../setup/problem.mjs';
import { step } from '../setup/progress.mjs';
import { runNpm } from '../setup/run.mjs';
import { bareFiles } from './bare-files.mjs';

const PATIENCE_MS = 120_000;

/**
 * Writes and installs an application that has Strapi and the tarball.
 * @param {string} folder
 * @param {string} tarball
 */
export async function installBareApplication(folder, tarball) {
  for (const [file, text] of Object.entries(bareFiles(tarball))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { code, output } = await step('Installing a bare application', () =>
    runNpm(['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder }),
  );
  const log = keepLog('smoke-install', output);
  if (code !== 0) throw new Problem(`The tarball does not install into a bare application: see ${log}.`);
}

/**
 * Starts it with an empty database.
 * @param {string} folder
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function bootBareApplication(folder) {
  const port = await freePortFrom('127.0.0.1', 14_000);
  const url = `http://127.0.0.1:${port}`;
  const log = logPath('smoke-server');
  const output = openSync(inRoot(log), 'w');
  const child = spawn(process.execPath, ['boot.js'], {
    cwd: folder,
    env: { ...process.env, ...settings(port) },
    stdio: ['ignore', output, output],
  });
  const exit = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exit;
  };
  const outcome = await step('Starting the bare application', () => comesUp(url, child, PATIENCE_MS));
  if (outcome === 'up') return { url, stop };
  child.kill('SIGKILL');
  process.stderr.write(`${lastLines(readFileSync(inRoot(log), 'utf8'))}\n`);
  throw new Problem(`The bare application did not start with the plugin: see ${log}.`);
}

/** @param {number} port */
function settings(port) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    EDITORIAL_LOG_KEY: 'smoke-log-key',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
