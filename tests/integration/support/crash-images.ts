import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Desks } from './crash-acts';
import { onStatements, succeed, type Course } from './crash-trials';
import type { Newsroom } from './newsroom';
import { columnsOf, readBooks, settledBooksOf, tablesOf, unsettled, type Books } from './plugin-tables';

interface Sqlite {
  prepare(sql: string): { all(): Record<string, unknown>[] };
  close(): void;
}

const JOURNAL = '-journal';

/**
 * What a killed process would leave of SQLite's files at each statement of an act: they are copied there, journal
 * included, and opened again as a restart does. Answers what was neither all of the act nor nothing, and how many
 * statements there were.
 */
export async function imagesOf(newsroom: Newsroom, desks: Desks, { name, act }: Course) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-images-'));
  try {
    const documentId = await act.prepare(desks);
    const before = await settledBooksOf(newsroom);
    const { stop, images } = takeImages(newsroom, folder);
    await succeed(act, desks, documentId);
    const after = await settledBooksOf(newsroom);
    const statements = stop();
    const whole = [before, unsettled(before, after), after].map((books) => JSON.stringify(books));
    const tables = await tablesOf(newsroom);
    const wrong: string[] = [];
    for (const n of images) {
      const books = await readImage(newsroom, path.join(folder, String(n)), tables);
      if (!whole.includes(JSON.stringify(books))) wrong.push(`${name}, before statement ${n} of ${statements}`);
    }
    return { wrong, statements };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps the files before each statement; those that are as they were one statement before, once. */
function takeImages(newsroom: Newsroom, folder: string) {
  const file = fileOf(newsroom);
  const images: number[] = [];
  let last: readonly Buffer[] = [];
  const stop = onStatements(newsroom, (n) => {
    const now = [file, file + JOURNAL].map((one) => (existsSync(one) ? readFileSync(one) : Buffer.alloc(0)));
    if (now.every((content, i) => last[i]?.equals(content))) return;
    now.forEach(
      (content, i) => content.length > 0 && writeFileSync(path.join(folder, n + (i === 0 ? '' : JOURNAL)), content),
    );
    images.push(n);
    last = now;
  });
  return { stop, images };
}

function fileOf({ strapi }: Newsroom): string {
  return strapi.db.connection.client.config.connection.filename;
}

async function readImage({ strapi }: Newsroom, file: string, tables: readonly string[]): Promise<Books> {
  const driver: new (file: string) => Sqlite = strapi.db.connection.client.driver;
  const image = new driver(file);
  try {
    return await readBooks(tables, async (table) => image.prepare(`select ${columnsOf(table)} from "${table}"`).all());
  } finally {
    image.close();
  }
}
