/** A connection of better-sqlite3. */
export interface SqliteConnection {
  prepare: (sql: string) => object;
}

/** Statements that read and write rows. What changes tables is prepared each time. */
export const ABOUT_ROWS = /^\s*(select|insert|update|delete|with)\b/i;

/** As many as an application asks over and over, with room for lists of every length. */
const AT_MOST = 500;

/**
 * SQLite takes as long to prepare a statement as to run it, and Knex has it prepared anew each time, Strapi's own statements as
 * well as the plugin's. Here each is prepared once for a connection; SQLite itself prepares it again after a change of tables.
 */
export function rememberStatements(connection: SqliteConnection): void {
  const prepared = new Map<string, object>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = prepare(sql);
    if (prepared.size >= AT_MOST) prepared.clear();
    if (ABOUT_ROWS.test(sql)) prepared.set(sql, statement);
    return statement;
  };
}
