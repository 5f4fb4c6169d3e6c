import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { runProgram } from './program';

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

runProgram<Wanted>({
  usage: USAGE,
  logLevel: 'error',
  read: readArguments,
  run: async (strapi, wanted) => {
    await write(strapi.plugin('editorial').service('log'), wanted);
    return 0;
  },
});
