import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createStrapi, type Core } from '@strapi/strapi';
import { describeProblem, describeWhole, type Verification } from './verify.describe';
import { showProgress, type Progress } from './verify.progress';
import { whenQuiet } from './when-quiet';

const USAGE = `Usage: npm run editorial:verify -- [--heads FILE]

Checks that nobody has changed the editorial log or what readers see behind the workflow's back: every event, every
case, every live text. It changes neither, and may run while the site is up.

  --heads   heads of the log that were exported before (npm run editorial:export -- --heads); the log must still
            have each of them, so that a log whose newest events were cut off is found out
`;

interface Log {
  verify(options: { heads?: AsyncIterable<string>; onProgress: (done: Progress) => void }): Promise<Verification>;
}

/** @throws Error that says what is wrong. */
function headsFileOf(args: string[]): string | null {
  const { values } = parseArgs({ args, options: { heads: { type: 'string' } } });
  if (values.heads === undefined) return null;
  const file = path.resolve(process.env.INIT_CWD ?? '', values.heads);
  if (!existsSync(file)) throw new Error(`There is no file ${values.heads}.`);
  return file;
}

async function verify(log: Log, headsFile: string | null): Promise<number> {
  const progress = showProgress(process.stderr);
  const heads = headsFile === null ? {} : { heads: createInterface({ input: createReadStream(headsFile) }) };
  try {
    const found = await log.verify({ ...heads, onProgress: progress.show });
    progress.end();
    for (const problem of found.problems) process.stdout.write(`✖ ${describeProblem(problem)}\n`);
    process.stdout.write(`${describeWhole(found)}\n`);
    return found.problems.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

/** 0 when the log is whole, 1 for a problem, 2 for wrong arguments. */
async function main(args: string[]): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) return 2;
  process.env.LOG_LEVEL ??= 'error';
  const settings = { appDir: process.cwd(), distDir: path.resolve('dist'), serveAdminPanel: false, autoReload: false };
  const strapi: Core.Strapi = await createStrapi(settings).load();
  try {
    return await verify(strapi.plugin('editorial').service('log'), wanted.headsFile);
  } finally {
    await whenQuiet(strapi);
    await strapi.destroy();
  }
}

function wantedBy(args: string[]): { headsFile: string | null } | null {
  try {
    return { headsFile: headsFileOf(args) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}

/** A file that is none of heads is a wrong argument; anything else is a bug and keeps its stack. */
function fail(error: unknown): void {
  const isArgument = error instanceof Error && error.name === 'HeadsUnreadable';
  const words = error instanceof Error ? (isArgument ? error.message : error.stack) : error;
  process.stderr.write(`${String(words)}\n`, () => process.exit(isArgument ? 2 : 1));
}

/** A Strapi that did not start holds connections open, so that failures must end the process themselves. */
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
