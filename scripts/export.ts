import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createStrapi, type Core } from '@strapi/strapi';
import { whenQuiet } from './when-quiet';

const USAGE = `Usage: npm run -s editorial:export -- --format jsonl|csv [--heads] [--out FILE]

Writes the editorial log: every event, or the newest of each document. Actors are a kind and an id; reasons are what
people wrote.

  --format   jsonl: a JSON object a line; csv: a line of names, then a row for each
  --heads    the newest event of each document alone, to be kept elsewhere and compared later
             (npm run editorial:verify -- --heads FILE)
  --out      file to write; without it the terminal
`;

const FORMATS = ['jsonl', 'csv'];

interface Wanted {
  readonly format: string;
  readonly contents: 'events' | 'heads';
  readonly file: string | null;
}

interface Log {
  export(contents: string, format: string): AsyncIterable<string>;
}

/** @throws Error that says what is wrong. */
function readArguments(args: string[]): Wanted {
  const { values } = parseArgs({
    args,
    options: { format: { type: 'string' }, heads: { type: 'boolean' }, out: { type: 'string' } },
  });
  const { format = '', heads, out } = values;
  if (!FORMATS.includes(format)) throw new Error(`Name the format: ${FORMATS.join(' or ')}.`);
  const file = out === undefined ? null : path.resolve(process.env.INIT_CWD ?? '', out);
  return { format, contents: heads ? 'heads' : 'events', file };
}

async function write(log: Log, { contents, format, file }: Wanted): Promise<void> {
  const text = Readable.from(log.export(contents, format));
  if (file === null) return pipeline(text, process.stdout, { end: false });
  await pipeline(text, createWriteStream(file));
  process.stderr.write(`✔ ${file}\n`);
}

/** 0 when all was written, 1 when it was not, 2 for wrong arguments. */
async function main(args: string[]): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) return 2;
  // Strapi logs to the standard output as well, where its lines would stand between those of the export.
  process.env.LOG_LEVEL = 'error';
  const settings = { appDir: process.cwd(), distDir: path.resolve('dist'), serveAdminPanel: false, autoReload: false };
  const strapi: Core.Strapi = await createStrapi(settings).load();
  try {
    await write(strapi.plugin('editorial').service('log'), wanted);
    return 0;
  } finally {
    await whenQuiet(strapi);
    await strapi.destroy();
  }
}

function wantedBy(args: string[]): Wanted | null {
  try {
    return readArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}

/** A Strapi that did not start holds connections open, so that failures must end the process themselves. */
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const words = error instanceof Error ? error.stack : error;
    process.stderr.write(`${String(words)}\n`, () => process.exit(1));
  },
);
