import { createRequire } from 'node:module';

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

/** Written at every request with a token, whatever comes of it; the last by a round that remembers grants. */
const EVERY_CALL: ReadonlySet<string> = new Set(['strapi_api_tokens', 'strapi_sessions', 'strapi_core_store_settings']);

const TABLES = "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'";

interface Kept {
  readonly name: string;
  readonly text: string;
  readonly read: Statement;
  readonly empty: Statement;
  readonly fill: Statement;
}

/** Every table of the database as it was, seen from a connection of its own: what a call wrote, and back again. */
export class Ledger {
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
    this.published = this.database.prepare(
      'select document_id, locale, deck from editorial_articles where published_at is not null',
    );
    this.version = this.dataVersion();
  }

  /** Tables that a call has changed; most calls commit nothing, which SQLite tells in a moment. */
  changed(): readonly string[] {
    if (this.dataVersion() === this.version) return [];
    return this.kept.filter(({ read, text }) => JSON.stringify(read.all()) !== text).map(({ name }) => name);
  }

  restore(tables: readonly string[]): void {
    const toRestore = this.kept.filter(({ name }) => tables.includes(name));
    this.database.transaction(() => {
      for (const { empty } of toRestore) empty.run();
      for (const { fill } of toRestore) fill.run();
    })();
    this.version = this.dataVersion();
  }

  /** Every live article with the deck that readers see. */
  live(): ReadonlyMap<string, string> {
    const rows = this.published.all();
    return new Map(rows.map(({ document_id, locale, deck }) => [`${document_id}/${locale}`, String(deck)]));
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
