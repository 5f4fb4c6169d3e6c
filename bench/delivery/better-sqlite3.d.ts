/** What the bare server uses of it. */
declare module 'better-sqlite3' {
  interface Statement<Row> {
    run(...values: readonly unknown[]): unknown;
    get(...values: readonly unknown[]): Row | undefined;
  }

  export default class Database {
    constructor(file: string);
    exec(sql: string): void;
    prepare<Row = unknown>(sql: string): Statement<Row>;
  }
}
