import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whom a database server runs as: no account where we are not root, since it then runs as we do. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** A database server of the tests' own, in a temporary folder, reached by a socket in it. */
export interface OwnServer {
  readonly home: string;
  readonly stop: () => Promise<void>;
}

export interface Launch {
  readonly name: string;
  readonly account: Account;
  /** Makes the folder of the data, once. */
  readonly prepare: (home: string) => void;
  readonly command: (home: string) => readonly string[];
  readonly isReady: (home: string) => Promise<boolean>;
}

const START_MS = 30_000;
const LOOK_MS = 50;

/** What such a server's environment needs, whatever the tests run with. */
export const BARE = { PATH: process.env.PATH ?? '', LC_ALL: 'C' };

/**
 * Runs the server for as long as the tests hold its standard input open, so that it ends with them even when they
 * are killed; the folder goes with it.
 */
const WHILE_WATCHED = '"$@" & server=$!; cat; kill -TERM "$server"; wait "$server"; rm -rf "$0"';

/** Where we are root: the unprivileged account of that name, or null where there is none. */
export function unprivileged(name: string): Account | null {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

export async function launch({ name, account, prepare, command, isReady }: Launch): Promise<OwnServer> {
  const home = mkdtempSync(path.join(os.tmpdir(), `editorial-${name}-`));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  prepare(home);
  const watched = spawn('sh', ['-c', WHILE_WATCHED, home, ...command(home)], {
    ...account,
    cwd: home,
    env: BARE,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  watched.stderr.on('data', (text: Buffer) => said.push(String(text)));
  const stop = () => end(watched);
  for (let waited = 0; waited < START_MS; waited += LOOK_MS) {
    if (await isReady(home)) return { home, stop };
    await sleep(LOOK_MS);
  }
  await stop();
  throw new Error(`${name} did not start: ${said.join('')}`);
}

async function end(watched: ChildProcess): Promise<void> {
  const ended = watched.exitCode === null ? once(watched, 'exit') : null;
  watched.stdin?.end();
  await ended;
}
