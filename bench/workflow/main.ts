import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../applications/application';
import { CLIENTS, startServer, type Client, type DatabaseServer } from '../applications/databases';
import { writeGoverned, writeStock, type Schemas } from '../applications/files';
import { clear, say } from '../report/progress';
import type { QueueTimes } from './queue';
import { pressPublish, signIn, type Desk } from './button';
import { report, type Measured, type Rounds } from './report';
import type { Times } from './tasks';

const TASKS = path.join(__dirname, 'tasks.js');
const QUEUED = 100_000;
const [GOVERNED, STOCK] = ['plugin::editorial.article', 'api::article.article'];
const FULL = { rounds: 60, articles: 1, archived: 10_000, roundsThen: 30 };
const QUICK = { rounds: 15, articles: 1, archived: 1_000, roundsThen: 10 };

/** What a newsroom's archive could weigh on. */
const WITH_ARCHIVE = ['draft save, text', 'publish, first time', 'publish, again'];

type Size = typeof FULL;

/** Publishing and saving under the workflow against stock Strapi with the same types, in turns. */
async function main(args: readonly string[]): Promise<void> {
  const size = args.includes('--quick') ? QUICK : FULL;
  const clients = CLIENTS.filter((client) => !CLIENTS.some((one) => args.includes(one)) || args.includes(client));
  const measured: Measured[] = [];
  for (const client of clients) measured.push({ client, ...(await measure(client, size)) });
  clear();
  report(measured, size, !args.includes('--dry'));
}

async function measure(client: Client, size: Size): Promise<Omit<Measured, 'client'>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-bench-'));
  const server = await startServer(client, folder);
  const running: Application[] = [];
  try {
    say(`${client}: starting both applications`);
    const [governed, stock] = await startBoth(folder, server.connectionFor, running);
    const desks = { governed: await signIn(governed, GOVERNED), stock: await signIn(stock, STOCK) };
    const life = async (desk: Desk) => ({
      ...(await desk.application.ask<Times>('round', size.articles)),
      ...(await pressPublish(desk)),
    });
    const rounds = await inTurns(desks, size.rounds, life, (round) => say(`${client}: round ${round}`));
    for (const [name, { application }] of Object.entries(desks)) {
      say(`${client}: ${size.archived} articles for ${name}`);
      await application.ask('archive', size.archived);
    }
    const archived = await inTurns(desks, size.roundsThen, inArchive(size), (round) =>
      say(`${client}: round ${round} beside them`),
    );
    say(`${client}: a queue over ${QUEUED} texts`);
    await governed.ask('fillQueue', QUEUED);
    return { rounds, archived, queue: await governed.ask<QueueTimes>('askQueue') };
  } finally {
    for (const application of running) await application.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function inArchive({ articles, archived }: Size): (desk: Desk) => Promise<Times> {
  return async ({ application }) => {
    const times = await application.ask<Times>('round', articles);
    const named = WITH_ARCHIVE.map((work) => [`${work}, beside ${archived} others`, times[work] ?? []] as const);
    return Object.fromEntries(named);
  };
}

async function inTurns(
  { governed, stock }: Readonly<Record<'governed' | 'stock', Desk>>,
  rounds: number,
  work: (desk: Desk) => Promise<Times>,
  tell: (round: string) => void,
): Promise<Rounds> {
  const both = { governed: [] as Times[], stock: [] as Times[] };
  for (let round = 0; round <= rounds; round += 1) {
    tell(`${round} of ${rounds}${round === 0 ? ' (to warm up, not counted)' : ''}`);
    const turns = { governed: await work(governed), stock: await work(stock) };
    if (round === 0) continue;
    both.governed.push(turns.governed);
    both.stock.push(turns.stock);
  }
  return both;
}

async function startBoth(folder: string, connectionFor: DatabaseServer['connectionFor'], running: Application[]) {
  const start = async (name: string, write: (place: string, database: object) => void) => {
    const place = path.join(folder, name);
    mkdirSync(place);
    write(place, await connectionFor(name));
    const application = await startApplication(place, TASKS);
    running.push(application);
    return application;
  };
  const governed = await start('governed', writeGoverned);
  const schemas = await governed.ask<Schemas>('schemas');
  const stock = await start('stock', (place, database) => writeStock(place, database, schemas));
  for (const application of [governed, stock]) await application.ask('prepare');
  return [governed, stock] as const;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  clear();
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
