import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port';
import { copySeededDatabase, removeDatabase } from './seeded-database';
import { FOLDER, ROOT, serverSettings } from './settings';

const PATIENCE_MS = 90_000;
const FAREWELL_MS = 10_000;
const POLL_MS = 100;

/** What a server is started with beside the usual. */
export interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  /** Of another application than the demo. */
  readonly folder?: string;
}

export interface ProductionServer {
  readonly url: string;
  /** Its SQLite file. */
  readonly database: string;
  stop(): Promise<void>;
}

/** `strapi start` on a free port, with a seeded database of its own that goes when it stops. */
export async function startProductionServer({ environment, folder = ROOT }: Setting): Promise<ProductionServer> {
  const port = await freePort();
  const database = copySeededDatabase(`newsroom-${port}`);
  const log = path.join(ROOT, FOLDER, `server-${port}.log`);
  const child = launch(
    folder,
    { ...serverSettings(path.join(ROOT, database)), ...environment, PORT: String(port) },
    log,
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await end(child);
    removeDatabase(database);
  };
  try {
    await untilHealthy(url, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, database: path.join(ROOT, database), stop };
}

function launch(cwd: string, env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'], {
    cwd,
    env,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

async function untilHealthy(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not come up:\n${readFileSync(log, 'utf8').slice(-3000)}`);
    }
    await pause(POLL_MS);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_health`)).status === 204;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const reminder = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
  await exit;
  clearTimeout(reminder);
}
