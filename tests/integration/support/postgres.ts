import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Databases } from './databases';
import { BARE, launch, unprivileged, type Account, type OwnServer } from './own-server';

/** The programs, and who runs them: PostgreSQL refuses to run as root. */
interface Postgres {
  readonly bin: string;
  readonly account: Account;
}

const DEBIAN = '/usr/lib/postgresql';
const USER = 'editorial';

/** Nothing that the tests lose when the machine fails needs to survive, so nothing waits for the disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses='];

/** Starts a PostgreSQL. @throws Error that says which program is missing. */
export function startPostgres(): Promise<OwnServer> {
  const { bin, account } = findPostgres();
  return launch({
    name: 'postgres',
    account,
    prepare: (home) => {
      const options = ['-D', path.join(home, 'data'), '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'];
      execFileSync(path.join(bin, 'initdb'), options, { ...account, cwd: home, env: BARE });
    },
    command: (home) => {
      const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
      return [path.join(bin, 'postgres'), '-D', path.join(home, 'data'), '-k', home, ...settings];
    },
    isReady,
  });
}

export function postgresDatabases(home: string): Databases {
  const psql = path.join(findPostgres().bin, 'psql');
  const options = ['-h', home, '-U', USER, '-d', 'postgres', '-X', '-q', '-v', 'ON_ERROR_STOP=1'];
  const run = (sql: string) => void execFileSync(psql, [...options, '-c', sql], { env: BARE });
  return {
    environment: (name) => ({
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: home,
      DATABASE_PORT: '5432',
      DATABASE_NAME: name,
      DATABASE_USERNAME: USER,
      DATABASE_PASSWORD: 'trusted',
    }),
    create: async (name) => run(`create database "${name}"`),
    copy: async (from, to) => run(`create database "${to}" template "${from}"`),
    drop: async (name) => run(`drop database if exists "${name}" with (force)`),
  };
}

function findPostgres(): Postgres {
  const bin = folders().find((folder) =>
    ['initdb', 'postgres', 'psql'].every((name) => existsSync(path.join(folder, name))),
  );
  if (!bin) {
    throw new Error(
      'initdb, postgres and psql are not together in `pg_config --bindir`, under /usr/lib/postgresql or in PATH.',
    );
  }
  const account = unprivileged('postgres');
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no user postgres.');
  return { bin, account };
}

/** The server writes `ready` as the last line of its pid file; `pg_ctl --wait` looks there too. */
async function isReady(home: string): Promise<boolean> {
  const file = path.join(home, 'data', 'postmaster.pid');
  return existsSync(file) && readFileSync(file, 'utf8').trim().endsWith('ready');
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
