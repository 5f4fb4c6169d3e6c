import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PostgreSQL of the tests' own, in a temporary folder, reached by a socket in it. */
export interface Cluster {
  /** What `config/database.ts` reads. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** The programs, and who runs them: PostgreSQL refuses to run as root. */
export interface Postgres {
  readonly bin: string;
  readonly account: { readonly uid?: number; readonly gid?: number };
}

const DEBIAN = '/usr/lib/postgresql';
const DATABASE = 'postgres';
const USER = 'editorial';
const START_MS = 20_000;
const BARE = { PATH: process.env.PATH ?? '', LC_ALL: 'C' };

/** Nothing that the tests lose when the machine fails needs to survive, so nothing waits for the disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses='];

/**
 * Runs the cluster for as long as the tests hold its standard input open, so that it ends with them even when they
 * are killed; the folder goes with it.
 */
const WHILE_WATCHED = '"$@" & cluster=$!; cat; kill -INT "$cluster"; wait "$cluster"; rm -rf "$0"';

/** What is needed to start a cluster, or a sentence that says what is missing. */
export function findPostgres(): Postgres | string {
  const bin = folders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
  if (!bin) return 'initdb and postgres are neither in `pg_config --bindir` nor under /usr/lib/postgresql nor in PATH';
  const account = process.getuid?.() === 0 ? accountOf('postgres') : {};
  return account ? { bin, account } : 'PostgreSQL does not run as root, and there is no user postgres';
}

export async function startCluster({ bin, account }: Postgres): Promise<Cluster> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'editorial-pg-'));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  const data = path.join(home, 'data');
  const options = { ...account, cwd: home, env: BARE };
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const command = [path.join(bin, 'postgres'), '-D', data, '-k', home, ...settings];
  const watched = spawn('sh', ['-c', WHILE_WATCHED, home, ...command], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  watched.stderr.on('data', (text: Buffer) => said.push(String(text)));
  const stop = () => stopCluster(watched);
  if (!(await isReady(data))) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${said.join('')}`);
  }
  return { environment: environmentOf(home), stop };
}

async function stopCluster(watched: ChildProcess): Promise<void> {
  const ended = watched.exitCode === null ? once(watched, 'exit') : null;
  watched.stdin?.end();
  await ended;
}

/** The server writes `ready` as the last line of its pid file; `pg_ctl --wait` looks there too. */
async function isReady(data: string): Promise<boolean> {
  const file = path.join(data, 'postmaster.pid');
  for (let waited = 0; waited < START_MS; waited += 50) {
    if (existsSync(file) && readFileSync(file, 'utf8').trim().endsWith('ready')) return true;
    await sleep(50);
  }
  return false;
}

function environmentOf(host: string): Cluster['environment'] {
  return {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: host,
    DATABASE_PORT: '5432',
    DATABASE_NAME: DATABASE,
    DATABASE_USERNAME: USER,
    DATABASE_PASSWORD: 'trusted',
  };
}

function folders(): readonly string[] {
  const newestFirst = (one: string, other: string) => Number(other) - Number(one);
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort(newestFirst) : [];
  const inPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...bindir(), ...versions.map((version) => path.join(DEBIAN, version, 'bin')), ...inPath];
}

function bindir(): readonly string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
  } catch {
    return [];
  }
}

function accountOf(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
