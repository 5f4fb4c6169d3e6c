import type { Newsroom, Strapi } from '../newsroom';
import { EVERY_CALL, PUBLISHED, type Ledger } from './ledger';

type Connection = Strapi['db']['connection'];
type Prints = ReadonlyMap<string, string>;

/** What differs between the servers. */
interface Dialect {
  /** Of every table, something that is another once a row is. */
  readonly prints: (connection: Connection, tables: readonly string[]) => Promise<Prints>;
  /** Lets rows be put back in any order, on one connection, and forbids it again. */
  readonly unbind: string;
  readonly bind: string;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  mysql: {
    prints: async (connection, tables) => {
      const [rows] = await connection.raw(`checksum table ${tables.map((name) => `\`${name}\``).join(', ')}`);
      return new Map(
        rows.map((row: { Table: string; Checksum: unknown }) => [afterDot(row.Table), String(row.Checksum)]),
      );
    },
    unbind: 'set foreign_key_checks = 0',
    bind: 'set foreign_key_checks = 1',
  },
  postgres: {
    prints: async (connection, tables) => {
      const printOf = (name: string) =>
        `select '${name}' as name, md5(string_agg(row::text, '|' order by row::text)) as print from "${name}" as row`;
      const { rows } = await connection.raw(tables.map(printOf).join(' union all '));
      return new Map(rows.map(({ name, print }: { name: string; print: unknown }) => [name, String(print)]));
    },
    unbind: 'set local session_replication_role = replica',
    bind: 'set local session_replication_role = origin',
  },
};

/** On a server: the tables stand beside their copies in the same database. */
export async function openServerLedger({ strapi: { db } }: Newsroom): Promise<Ledger> {
  const { connection } = db;
  const dialect = DIALECTS[db.dialect.client];
  if (!dialect) throw new Error(`the matrix knows no server called ${db.dialect.client}`);
  const tables = (await db.dialect.schemaInspector.getTables()).filter((name) => !EVERY_CALL.has(name));
  const copyOf = new Map(tables.map((name, n) => [name, `before_${n}`]));
  for (const [name, copy] of copyOf) await connection.raw('create table ?? as select * from ??', [copy, name]);
  const before = await dialect.prints(connection, tables);
  return {
    changed: async () => {
      const now = await dialect.prints(connection, tables);
      return tables.filter((name) => now.get(name) !== before.get(name));
    },
    restore: async (changed) => {
      if (changed.length === 0) return;
      await connection.transaction(async (trx) => {
        await trx.raw(dialect.unbind);
        for (const name of changed) await trx(name).delete();
        for (const name of changed) await trx.raw('insert into ?? select * from ??', [name, copyOf.get(name) ?? '']);
        await trx.raw(dialect.bind);
      });
    },
    live: async () => connection.select(connection.raw('*')).from(connection.raw(`(${PUBLISHED}) as live`)),
    close: () => {},
  };
}

/** MariaDB names a table with its database. */
function afterDot(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
