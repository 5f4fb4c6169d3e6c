import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './environment';
import { MARIADB, MYSQL, mysqlDatabases, startMysql } from './mysql-servers';
import type { OwnServer } from './own-server';
import { postgresDatabases, startPostgres } from './postgres';

export type Environment = Readonly<Record<string, string>>;

/** What the tests need of a database, whichever it is. */
export interface Databases {
  /** What `config/database.ts` reads. */
  readonly environment: (name: string) => Environment;
  readonly create: (name: string) => Promise<void>;
  /** Copies a database that nobody is connected to. */
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
}

/** A server that the global setup has started, as the test files hear of it. */
export interface ServerAddress {
  readonly kind: ServerKind;
  readonly home: string;
}

const SERVERS = {
  postgres: { start: startPostgres, databases: postgresDatabases },
  mariadb: { start: () => startMysql(MARIADB), databases: (home: string) => mysqlDatabases(MARIADB, home) },
  mysql: { start: () => startMysql(MYSQL), databases: (home: string) => mysqlDatabases(MYSQL, home) },
} as const satisfies Record<
  string,
  { readonly start: () => Promise<OwnServer>; readonly databases: (home: string) => Databases }
>;

export type ServerKind = keyof typeof SERVERS;

/** The database that the tests run on: `TEST_DATABASE`, or SQLite. @throws Error for a name that is none of these. */
export function wantedKind(): ServerKind | 'sqlite' {
  const wanted = process.env.TEST_DATABASE ?? 'sqlite';
  if (wanted === 'sqlite' || isServer(wanted)) return wanted;
  throw new Error(`TEST_DATABASE is "${wanted}": name sqlite, ${Object.keys(SERVERS).join(', ')}.`);
}

function isServer(kind: string): kind is ServerKind {
  return kind in SERVERS;
}

export function startServer(kind: ServerKind): Promise<OwnServer> {
  return SERVERS[kind].start();
}

export function databasesOf(address: ServerAddress | null): Databases {
  return address ? SERVERS[address.kind].databases(address.home) : sqliteDatabases;
}

const SUFFIXES = ['', '-wal', '-shm', '-journal'];

/** SQLite: a database is a file, and its name the path of it. */
const sqliteDatabases: Databases = {
  environment: (name) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: fileOf(name) }),
  create: async () => undefined,
  copy: async (from, to) => copyFileSync(fileOf(from), fileOf(to)),
  drop: async (name) => SUFFIXES.forEach((suffix) => rmSync(`${fileOf(name)}${suffix}`, { force: true })),
};

function fileOf(name: string): string {
  return path.join(ROOT, '.tmp', `${name}.db`);
}
