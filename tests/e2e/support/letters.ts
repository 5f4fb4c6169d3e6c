import { createRequire } from 'node:module';

interface Sqlite {
  prepare(sql: string): { run(...values: readonly string[]): unknown };
  close(): void;
}

/** It comes without types. */
const Database: new (file: string) => Sqlite = createRequire(__filename)('better-sqlite3');

const LONG_AGO = new Date(0).toISOString();

/** A day and a half go by for the e-mails that fail: they are due before all others, for the last time. */
export function lastAttempts(file: string): void {
  const database = new Database(file);
  const ageing = "UPDATE editorial_letters SET attempts = 11, due_at = ? WHERE state = 'waiting' AND error IS NOT NULL";
  database.prepare(ageing).run(LONG_AGO);
  database.close();
}
