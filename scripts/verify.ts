import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { runProgram } from './program';
import { showProgress } from './show-progress';
import {
  describeProblem,
  describeProgress,
  describeRemedies,
  describeWhole,
  type Progress,
  type Verification,
} from './verify.describe';

const USAGE = `Usage: npm run editorial:verify -- [--heads FILE]

Checks that nobody has changed the editorial log, what readers see, or what people decide by behind the workflow's back:
every event, case, live text, edition, kept text and tick. It changes none, and may run while the site is up.

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

/** 0 when the log is whole, 1 for a problem. */
async function verify(log: Log, headsFile: string | null): Promise<number> {
  const progress = showProgress<Progress>(process.stderr, (done) => `Checking: ${describeProgress(done)}`);
  const heads = headsFile === null ? {} : { heads: createInterface({ input: createReadStream(headsFile) }) };
  try {
    const found = await log.verify({ ...heads, onProgress: progress.show });
    progress.end();
    for (const problem of found.problems) process.stdout.write(`✖ ${describeProblem(problem)}\n`);
    for (const remedy of describeRemedies(found.problems)) process.stdout.write(`→ ${remedy}\n`);
    process.stdout.write(`${describeWhole(found)}\n`);
    return found.problems.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

runProgram({
  usage: USAGE,
  logLevel: 'error',
  read: headsFileOf,
  run: (strapi, headsFile) => verify(strapi.plugin('editorial').service('log'), headsFile),
});
