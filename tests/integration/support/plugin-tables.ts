import type { Newsroom } from './newsroom';

/** Every table of the plugin, row by row as text: content, its links and components, cases, log, editions, slugs. */
export type Books = Readonly<Record<string, readonly string[]>>;

type Rows = (table: string) => Promise<readonly Record<string, unknown>[]>;

export async function tablesOf({ strapi }: Newsroom): Promise<readonly string[]> {
  const tables = await strapi.db.dialect.schemaInspector.getTables();
  return tables.filter((table) => table.includes('editorial')).sort();
}

export async function booksOf(newsroom: Newsroom): Promise<Books> {
  const { connection } = newsroom.strapi.db;
  return readBooks(await tablesOf(newsroom), (table) => connection(table).select('*'));
}

export async function readBooks(tables: readonly string[], rows: Rows): Promise<Books> {
  const books: Record<string, readonly string[]> = {};
  for (const table of tables) books[table] = (await rows(table)).map((row) => JSON.stringify(row)).sort();
  return books;
}

/** How many rows of each table came and went; a changed row does both. */
export function difference(before: Books, after: Books): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [table, rows] of Object.entries(after)) {
    const [old, now] = [new Set(before[table]), new Set(rows)];
    const [came, went] = [rows.filter((row) => !old.has(row)), [...old].filter((row) => !now.has(row))];
    if (came.length + went.length > 0) found[table] = `+${came.length} -${went.length}`;
  }
  return found;
}
