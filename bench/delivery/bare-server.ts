import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';

interface Page {
  readonly path: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly type: string;
}

/** Answers each path with its row of a table in SQLite, and nothing else. */
function serve(pages: readonly Page[]): void {
  const database = new Database(':memory:');
  database.exec('create table pages (path text primary key, body blob, etag text, type text) without rowid');
  const insert = database.prepare('insert into pages values (?, ?, ?, ?)');
  for (const { path, body, etag, type } of pages) insert.run(path, body, etag, type);
  const select = database.prepare<Page>('select body, etag, type from pages where path = ?');
  const server = createServer((request, response) => {
    const page = select.get(request.url ?? '');
    if (!page) return void response.writeHead(404).end();
    const headers = { ETag: page.etag, 'Cache-Control': 'public, max-age=60' };
    if (request.headers['if-none-match'] === page.etag) return void response.writeHead(304, headers).end();
    const described = { ...headers, 'Content-Type': page.type, 'Content-Length': page.body.length };
    response.writeHead(200, described).end(page.body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** Answers with the microseconds of processor time that were used until now. */
function tellUsed(): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
}

process.once('message', (pages: readonly Page[]) => {
  serve(pages);
  tellUsed();
});
process.on('disconnect', () => process.exit(0));
