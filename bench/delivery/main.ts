import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../applications/application';
import { CLIENTS, startServer, type Client, type DatabaseServer } from '../applications/databases';
import { writeGoverned, writeStock, type Schemas } from '../applications/files';
import { clear, say } from '../report/progress';
import { startBare } from './bare';
import { drive, type Drive } from './drive';
import { report, type Measured } from './report';

const TASKS = path.join(__dirname, 'tasks.js');
const FULL = { sizes: [1_000, 10_000, 100_000], rounds: 3, seconds: 5 };
const QUICK = { sizes: [1_000], rounds: 1, seconds: 2 };

/** Sends no notices either. */
const FORGETFUL = { delivery: { memoryMegabytes: 0 }, notifications: { worker: false } };

type Size = typeof FULL;

/**
 * Readers' requests to stock Strapi, to a bare server that sends the same bytes, and to delivery, in turns. Names of
 * databases leave the others out; `--quick` is short, `--sizes=1000,10000` counts of articles, `--dry` keeps no report.
 */
async function main(args: readonly string[]): Promise<void> {
  const size = sizeFrom(args);
  const clients = CLIENTS.filter((client) => !CLIENTS.some((one) => args.includes(one)) || args.includes(client));
  for (const client of clients) {
    const measured = await measure(client, size);
    clear();
    report(client, measured, size, !args.includes('--dry'));
  }
}

/** @throws Error for counts that are none */
function sizeFrom(args: readonly string[]): Size {
  const usual = args.includes('--quick') ? QUICK : FULL;
  const named = args.find((arg) => arg.startsWith('--sizes='))?.slice('--sizes='.length);
  if (named === undefined) return usual;
  const sizes = named.split(',').map(Number);
  if (sizes.some((count) => !Number.isInteger(count) || count < 1000)) {
    throw new Error(`--sizes=${named}: write counts of a thousand articles or more, with commas between them.`);
  }
  return { ...usual, sizes: sizes.sort((one, other) => one - other) };
}

async function measure(client: Client, size: Size): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-bench-'));
  const server = await startServer(client, folder);
  const running: Application[] = [];
  const measured: Measured[] = [];
  try {
    say(`${client}: starting both applications`);
    const { governed, stock, startForgetful } = await startAll(folder, server.connectionFor, running);
    let loaded = 0;
    for (const articles of size.sizes) {
      for (const [name, application] of Object.entries({ governed, stock })) {
        await fill(application, { from: loaded, to: articles, name: `${client}: ${name}` });
      }
      loaded = articles;
      const forgetful = await startForgetful(articles);
      const drives = await inTurns({ governed, stock, forgetful }, size, `${client}, ${articles} articles`);
      await forgetful.stop();
      measured.push({ client, articles, drives, megabytes: await governed.ask<number>('memory') });
    }
    return measured;
  } finally {
    for (const application of running) await application.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const SLICE = 2_500;

async function fill(application: Application, { from, to, name }: { from: number; to: number; name: string }) {
  for (let at = from; at < to; at += SLICE) {
    say(`${name}: loading articles, ${at} of ${to}`);
    await application.ask('fill', at, Math.min(SLICE, to - at));
  }
}

async function inTurns(
  { governed, stock, forgetful }: Readonly<Record<'governed' | 'stock' | 'forgetful', Application>>,
  { rounds, seconds }: Size,
  where: string,
): Promise<Drive[]> {
  const listen = (application: Application) => application.ask<string>('listen');
  const usedBy = (application: Application) => () => application.ask<number>('used');
  const [ours, theirs, cold] = [await listen(governed), await listen(stock), await listen(forgetful)];
  const bare = await startBare(ours);
  const targets = bare.targets.flatMap((target) => [
    target.isFirstRead
      ? { ...target, who: 'editorial' as const, url: cold + target.path, used: usedBy(forgetful) }
      : { ...target, who: 'editorial' as const, url: ours + target.path, used: usedBy(governed) },
    { ...target, who: 'bare' as const, url: bare.url + target.path, used: bare.used },
    ...(target.stockPath
      ? [{ ...target, who: 'stock' as const, url: theirs + target.stockPath, used: usedBy(stock) }]
      : []),
  ]);
  const drives: Drive[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const target of targets) {
        say(`${where}: round ${round} of ${rounds}, ${target.work}, ${target.who}`);
        drives.push(await drive(target, seconds));
      }
    }
    return drives;
  } finally {
    await bare.stop();
  }
}

/**
 * Beside the two there is one more with the plugin on the same database, which keeps no answer in memory. It runs while
 * answers are timed alone: on SQLite whatever it writes would meet the locks of the loading.
 */
async function startAll(folder: string, connectionFor: DatabaseServer['connectionFor'], running: Application[]) {
  const start = async (name: string, write: (place: string) => void) => {
    const place = path.join(folder, name);
    mkdirSync(place);
    write(place);
    const application = await startApplication(place, TASKS);
    running.push(application);
    return application;
  };
  const [ours, theirs] = [await connectionFor('ours'), await connectionFor('theirs')];
  const governed = await start('governed', (place) => writeGoverned(place, ours));
  const schemas = await governed.ask<Schemas>('schemas');
  const stock = await start('stock', (place) => writeStock(place, theirs, schemas));
  for (const application of [governed, stock]) await application.ask('prepare');
  const startForgetful = (articles: number) =>
    start(`forgetful-${articles}`, (place) => writeGoverned(place, ours, FORGETFUL));
  return { governed, stock, startForgetful };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  clear();
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
