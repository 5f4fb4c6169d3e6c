import type { Newsroom } from './newsroom';
import { isOnSqlite } from './template-database';

/** Every table of the plugin, row by row as text: content, its links and components, cases, log, editions, slugs. */
export type Books = Readonly<Record<string, readonly string[]>>;

type Rows = (table: string) => Promise<readonly Record<string, unknown>[]>;

/** FTS5 keeps its index in tables of its own, merged when it likes: what it finds is not told by counting their rows. */
const INSIDE_FTS5 = /^editorial_search_/;

export async function tablesOf({ strapi }: Newsroom): Promise<readonly string[]> {
  const tables = await strapi.db.dialect.schemaInspector.getTables();
  return tables.filter((table) => table.includes('editorial') && !INSIDE_FTS5.test(table)).sort();
}

/** FTS5 answers every column of the search with null, so only its row ids tell rows apart. */
export function columnsOf(table: string): string {
  return isOnSqlite() && table === 'editorial_search' ? 'rowid' : '*';
}

export async function booksOf(newsroom: Newsroom): Promise<Books> {
  const { connection } = newsroom.strapi.db;
  return readBooks(await tablesOf(newsroom), (table) => connection(table).select(connection.raw(columnsOf(table))));
}

/** The same once saved texts are revisions, which they become after a save is answered. */
export async function settledBooksOf(newsroom: Newsroom): Promise<Books> {
  const workflow = newsroom.strapi.plugin('editorial').service('workflow');
  await workflow.savedAreKept();
  await workflow.keepAllSaved();
  return booksOf(newsroom);
}

/** Between the answer to a save and that: the case says what is still to be kept. */
export function unsettled(before: Books, settled: Books): Books {
  const { editorial_revisions: revisions = [], editorial_cases: cases = [] } = settled;
  const kept = revisions.filter((row) => !before.editorial_revisions?.includes(row));
  const late = new Set<string>();
  const waiting = cases.map((text) => {
    const row = JSON.parse(text);
    const own = kept.find((one) => isKeptFrom(JSON.parse(one), row));
    if (!own || before.editorial_cases?.includes(text)) return text;
    late.add(own);
    return JSON.stringify({ ...row, unkept_since: row.saved_at });
  });
  const left = revisions.filter((row) => !late.has(row));
  return { ...settled, editorial_revisions: left, editorial_cases: waiting.sort() };
}

interface SavedRow {
  readonly document_id: string;
  readonly locale: string;
}

function isKeptFrom(
  revision: SavedRow & { readonly at: string },
  row: SavedRow & { readonly saved_at: string | null },
): boolean {
  const isOfText = revision.document_id === row.document_id && revision.locale === row.locale;
  return isOfText && revision.at === row.saved_at;
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
