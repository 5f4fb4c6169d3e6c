import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Databases } from './databases';
import { BARE, launch, unprivileged, type OwnServer } from './own-server';

/** One of the two that speak MySQL, with the programs it comes with. */
interface Flavour {
  readonly name: string;
  readonly server: string;
  readonly client: string;
  readonly dump: string;
  /** The program that makes the folder of the data, with what it wants to hear. */
  readonly installer: readonly [program: string, ...options: readonly string[]];
  readonly settings: readonly string[];
  /** Where the programs come from. */
  readonly from: string;
}

export const MARIADB: Flavour = {
  name: 'mariadb',
  server: 'mariadbd',
  client: 'mariadb',
  dump: 'mariadb-dump',
  installer: [
    'mariadb-install-db',
    '--no-defaults',
    '--skip-test-db',
    '--skip-name-resolve',
    '--auth-root-authentication-method=normal',
  ],
  settings: [],
  from: 'the server of MariaDB (Debian: mariadb-server)',
};

export const MYSQL: Flavour = {
  name: 'mysql',
  server: 'mysqld',
  client: 'mysql',
  dump: 'mysqldump',
  installer: ['mysqld', '--no-defaults', '--initialize-insecure'],
  settings: ['--mysqlx=OFF', '--secure-file-priv=NULL'],
  from: 'server and client of MySQL 8 or later',
};

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

/** Starts a server of that kind. @throws Error that says which program is missing. */
export function startMysql(flavour: Flavour): Promise<OwnServer> {
  const [installer, ...options] = flavour.installer;
  const [making, server] = [program(flavour, installer), program(flavour, flavour.server)];
  const account = unprivileged('mysql');
  if (!account) throw new Error(`${flavour.name} does not run as root, and there is no user mysql.`);
  return launch({
    name: flavour.name,
    account,
    prepare: (home) => {
      execFileSync(making, [...options, `--datadir=${home}/data`], {
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
      ...flavour.settings,
    ],
    isReady: async (home) => existsSync(socketIn(home)) && answers(flavour, home),
  });
}

export function mysqlDatabases(flavour: Flavour, home: string): Databases {
  const ask = (name: string, options: readonly string[], input?: Buffer) =>
    execFileSync(program(flavour, name), [...asRoot(home), ...options], { input, maxBuffer: MOST, env: BARE });
  const run = (sql: string) => ask(flavour.client, ['-N', '-e', sql]);
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
      ask(flavour.client, [to], ask(flavour.dump, [from]));
    },
    drop: async (name) => void run(`drop database if exists \`${name}\``),
  };
}

function socketIn(home: string): string {
  return path.join(home, 'socket');
}

function answers(flavour: Flavour, home: string): boolean {
  return spawnSync(program(flavour, flavour.client), [...asRoot(home), '-e', 'select 1'], { env: BARE }).status === 0;
}

function asRoot(home: string): readonly string[] {
  return ['--no-defaults', `--socket=${socketIn(home)}`, `--user=${USER}`];
}

function program({ from }: Flavour, name: string): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not in PATH; install ${from}.`);
  return found;
}
