import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { whenQuiet } from './when-quiet';

/** A command on the application, without a server. */
export interface Program<Wanted> {
  readonly usage: string;
  /** Strapi's own log goes to the standard output too, between the lines of the command. */
  readonly logLevel: 'warn' | 'error';
  /** @throws Error that says what is wrong with the arguments. */
  readonly read: (args: string[]) => Wanted;
  /** Answers the exit code. */
  readonly run: (strapi: Core.Strapi, wanted: Wanted) => Promise<number>;
}

/** Ends the process with what `run` answers; with 1 when it failed, with 2 for wrong arguments. */
export function runProgram<Wanted>(program: Program<Wanted>): void {
  start(program, process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    // A Strapi that did not start holds connections open, so that failures must end the process themselves.
    (error: unknown) => {
      if (isReaderGone(error)) process.exit(0);
      process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
    },
  );
}

/** What the person can put right is one line; anything else is a bug and keeps its stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'details' in error ? error.message : String(error.stack);
}

/** Whoever read the output has had enough, such as `head`. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

async function start<Wanted>({ usage, logLevel, read, run }: Program<Wanted>, args: string[]): Promise<number> {
  const wanted = readArguments(read, args, usage);
  if (!wanted) return 2;
  process.env.LOG_LEVEL = logLevel;
  const strapi = await boot();
  try {
    return await run(strapi, wanted.value);
  } finally {
    await whenQuiet(strapi);
    await strapi.destroy();
  }
}

function readArguments<Wanted>(
  read: (args: string[]) => Wanted,
  args: string[],
  usage: string,
): { value: Wanted } | null {
  try {
    return { value: read(args) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return null;
  }
}

function boot(): Promise<Core.Strapi> {
  const directories = { appDir: process.cwd(), distDir: path.resolve('dist') };
  return createStrapi({ ...directories, serveAdminPanel: false, autoReload: false }).load();
}
