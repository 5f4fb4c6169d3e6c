import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { databasesOf, startServer, wantedKind, type Environment, type ServerAddress } from './databases';
import { ENVIRONMENT, ROOT } from './environment';
import type { OwnServer } from './own-server';

declare global {
  /** Held from the global setup to the global teardown, which share nothing else. */
  var testServer: OwnServer | undefined;
}

/** A database of one test file. */
export interface TestDatabase {
  readonly name: string;
  readonly environment: Environment;
  readonly drop: () => Promise<void>;
}

/** What the schema of a fresh database depends on. */
const INPUTS = [
  'src/plugins/editorial/dist/server/index.js',
  'dist/config/plugins.js',
  'dist/src/api/page/content-types/page/schema.json',
  'package-lock.json',
];

const ADDRESS = 'TEST_DATABASE_SERVER';
const TEMPLATE = 'template';

/** A fresh copy of the template, or of another database that nobody is connected to. */
export async function aDatabase(from = templateName()): Promise<TestDatabase> {
  const databases = databasesOf(address());
  const name = `test-${randomUUID()}`;
  await databases.copy(from, name);
  return { name, environment: databases.environment(name), drop: () => databases.drop(name) };
}

/** Migrates one database before all suites; each suite then boots on a copy of it. */
export default async function makeTemplate(): Promise<void> {
  const kind = wantedKind();
  if (kind === 'sqlite') return makeFile();
  const server = await startServer(kind);
  globalThis.testServer = server;
  process.env[ADDRESS] = JSON.stringify({ kind, home: server.home });
  const databases = databasesOf({ kind, home: server.home });
  await databases.create(TEMPLATE);
  migrate(databases.environment(TEMPLATE));
}

export function isOnSqlite(): boolean {
  return address() === null;
}

function makeFile(): void {
  const databases = databasesOf(null);
  const { DATABASE_FILENAME: file = '' } = databases.environment(templateName());
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  migrate({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: unfinished });
  renameSync(unfinished, file);
}

function migrate(environment: Environment): void {
  execFileSync(process.execPath, [path.join(__dirname, 'make-template.cjs')], {
    cwd: ROOT,
    env: { ...process.env, ...ENVIRONMENT, ...environment },
    stdio: 'inherit',
  });
}

function address(): ServerAddress | null {
  const said = process.env[ADDRESS];
  return said ? JSON.parse(said) : null;
}

/** A server starts empty each time; the file of SQLite is kept for as long as nothing that it depends on changes. */
function templateName(): string {
  if (address()) return TEMPLATE;
  const hash = createHash('sha256');
  for (const input of INPUTS) hash.update(readFileSync(path.join(ROOT, input)));
  return path.join('templates', hash.digest('hex').slice(0, 16));
}
