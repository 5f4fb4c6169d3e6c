import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Databases } from './databases';
import { BARE, launch, unprivileged, type OwnServer } from './own-server';

const USER = 'root';
/** A dump of an empty newsroom has some hundred kilobytes. */
const MOST = 1 << 26;

/** Nothing that the tests lose when the machine fails needs to survive, so nothing waits for the disk. */
const SETTINGS = [
  '--skip-networking',
  '--skip-log-bin',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
];

/** Starts a MariaDB. @throws Error that says which program is missing. */
export function startMariadb(): Promise<OwnServer> {
  const [installer, server] = [program('mariadb-install-db'), program('mariadbd')];
  const account = unprivileged('mysql');
  if (!account) throw new Error('MariaDB does not run as root, and there is no user mysql.');
  return launch({
    name: 'mariadb',
    account,
    prepare: (home) => {
      const options = ['--no-defaults', `--datadir=${home}/data`, '--skip-test-db', '--skip-name-resolve'];
      execFileSync(installer, [...options, '--auth-root-authentication-method=normal'], {
        ...account,
        cwd: home,
        env: BARE,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    },
    command: (home) => [
      server,
      '--no-defaults',
      `--datadir=${home}/data`,
      `--socket=${socketIn(home)}`,
      `--pid-file=${home}/pid`,
      ...SETTINGS,
    ],
    isReady,
  });
}

export function mariadbDatabases(home: string): Databases {
  const client = (name: string, options: readonly string[], input?: Buffer) =>
    execFileSync(program(name), [...asRoot(home), ...options], { input, maxBuffer: MOST, env: BARE });
  const run = (sql: string) => client('mariadb', ['-N', '-e', sql]);
  const create = (name: string) => run(`create database \`${name}\` character set utf8mb4`);
  return {
    environment: (name) => ({
      DATABASE_CLIENT: 'mysql',
      DATABASE_SOCKET: socketIn(home),
      DATABASE_NAME: name,
      DATABASE_USERNAME: USER,
      DATABASE_PASSWORD: '',
    }),
    create: async (name) => void create(name),
    copy: async (from, to) => {
      create(to);
      client('mariadb', [to], client('mariadb-dump', [from]));
    },
    drop: async (name) => void run(`drop database if exists \`${name}\``),
  };
}

function socketIn(home: string): string {
  return path.join(home, 'socket');
}

async function isReady(home: string): Promise<boolean> {
  if (!existsSync(socketIn(home))) return false;
  return spawnSync(program('mariadb'), [...asRoot(home), '-e', 'select 1'], { env: BARE }).status === 0;
}

function asRoot(home: string): readonly string[] {
  return ['--no-defaults', `--socket=${socketIn(home)}`, `--user=${USER}`];
}

function program(name: string): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not in PATH; install the server of MariaDB (Debian: mariadb-server).`);
  return found;
}
