import { createRequire } from 'node:module';
import { EVERY_CALL, PUBLISHED, type Ledger } from './ledger';

interface Statement {
  all(): Record<string, unknown>[];
  run(): unknown;
}

interface Sqlite {
  prepare(sql: string): Statement;
  pragma(text: string, options?: { simple: true }): unknown;
  transaction(work: () => void): () => void;
  unsafeMode(isOn: boolean): unknown;
  close(): void;
}

const Database: new (file: string) => Sqlite = createRequire(__filename)('better-sqlite3');

const TABLES = "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'";

interface Kept {
  readonly name: string;
  readonly text: string;
  readonly read: Statement;
  readonly empty: Statement;
  readonly fill: Statement;
}

/** On the file of SQLite, by a connection of its own. */
export class SqliteLedger implements Ledger {
  private readonly database: Sqlite;
  private readonly kept: readonly Kept[];
  private readonly published: Statement;
  private version: unknown;

  constructor(file: string) {
    this.database = new Database(file);
    this.database.pragma('foreign_keys = OFF');
    this.database.pragma('synchronous = OFF');
    // The full-text index is kept in tables of its own, which SQLite protects from whoever does not ask for them.
    this.database.unsafeMode(true);
    this.database.prepare("attach ':memory:' as before").run();
    const names = this.database.prepare(TABLES).all();
    this.kept = names
      .map(({ name }) => String(name))
      .filter((name) => !/^sqlite_/.test(name) && !EVERY_CALL.has(name))
      .map((name) => this.keep(name));
    this.published = this.database.prepare(PUBLISHED);
    this.version = this.dataVersion();
  }

  /** Most calls commit nothing, which SQLite tells in a moment. */
  async changed(): Promise<readonly string[]> {
    if (this.dataVersion() === this.version) return [];
    return this.kept.filter(({ read, text }) => JSON.stringify(read.all()) !== text).map(({ name }) => name);
  }

  async restore(tables: readonly string[]): Promise<void> {
    const toRestore = this.kept.filter(({ name }) => tables.includes(name));
    this.database.transaction(() => {
      for (const { empty } of toRestore) empty.run();
      for (const { fill } of toRestore) fill.run();
    })();
    this.version = this.dataVersion();
  }

  async live(): Promise<readonly Record<string, unknown>[]> {
    return this.published.all();
  }

  close(): void {
    this.database.close();
  }

  private keep(name: string): Kept {
    const statement = (sql: string) => this.database.prepare(sql);
    statement(`create table before."${name}" as select * from main."${name}"`).run();
    const read = statement(`select * from main."${name}"`);
    const empty = statement(`delete from main."${name}"`);
    const fill = statement(`insert into main."${name}" select * from before."${name}"`);
    return { name, text: JSON.stringify(read.all()), read, empty, fill };
  }

  private dataVersion(): unknown {
    return this.database.pragma('main.data_version', { simple: true });
  }
}
