import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeArticle, type Imported } from './importing/describe';
import { explain, runProgram } from './program';

const USAGE = `Usage: npm run import -- [--date YYYY-MM-DD] [--locale xx] [--force] FILE…

Reads each file as one article in plain text: headline, deck, text, an author line and biographies. It makes a draft
of the article and drafts of its authors; authors who have a profile keep it as it is.

  --date     date of the article; years of experience become the start of a career
  --locale   language of the article; the site's default without it
  --force    import an article that is there already
`;

interface Options {
  readonly date?: string;
  readonly locale?: string;
  readonly force?: boolean;
}

interface Wanted {
  readonly files: readonly string[];
  readonly options: Options;
}

interface Importer {
  importFile(file: string, options: Options): Promise<Imported>;
}

/** @throws Error that says what is wrong. */
function readArguments(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, locale: { type: 'string' }, force: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new Error('No file was named.');
  if (values.date !== undefined && !isDate(values.date)) throw new Error(`${values.date} is not a date.`);
  return { files: positionals, options: values };
}

function isDate(text: string): boolean {
  const date = new Date(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Imports one file after another, each in a transaction of its own; answers how many failed. */
async function importAll(importer: Importer, files: readonly string[], options: Options): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const article = await importer.importFile(path.resolve(process.env.INIT_CWD ?? '', file), options);
      process.stdout.write(`✔ ${file}\n${describeArticle(article)}\n`);
    } catch (error) {
      failed += 1;
      process.stderr.write(`✖ ${file}: ${explain(error)}\n`);
    }
  }
  return failed;
}

runProgram<Wanted>({
  usage: USAGE,
  logLevel: 'warn',
  read: readArguments,
  run: async (strapi, { files, options }) => {
    const failed = await importAll(strapi.plugin('editorial').service('importer'), files, options);
    return failed > 0 ? 1 : 0;
  },
});
