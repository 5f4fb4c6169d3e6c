import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../applications/application';
import { CLIENTS, startServer, type Client, type DatabaseServer } from '../applications/databases';
import { writeGoverned, writeStock, type Schemas } from '../applications/files';
import { clear, say } from '../report/progress';
import type { QueueTimes } from './queue';
import { report, type Measured } from './report';
import type { Times } from './tasks';

const TASKS = path.join(__dirname, 'tasks.js');
const QUEUED = 100_000;
const FULL = { rounds: 60, articles: 1 };
const QUICK = { rounds: 15, articles: 1 };

/** Publishing and saving under the workflow against stock Strapi with the same types, in turns. */
async function main(args: readonly string[]): Promise<void> {
  const size = args.includes('--quick') ? QUICK : FULL;
  const clients = CLIENTS.filter((client) => !CLIENTS.some((one) => args.includes(one)) || args.includes(client));
  const measured: Measured[] = [];
  for (const client of clients) measured.push({ client, ...(await measure(client, size)) });
  clear();
  report(measured, size, !args.includes('--dry'));
}

async function measure(client: Client, { rounds, articles }: typeof FULL): Promise<Omit<Measured, 'client'>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'editorial-bench-'));
  const server = await startServer(client, folder);
  const running: Application[] = [];
  try {
    say(`${client}: starting both applications`);
    const [governed, stock] = await startBoth(folder, server.connectionFor, running);
    const both = { governed: [] as Times[], stock: [] as Times[] };
    for (let round = 0; round <= rounds; round += 1) {
      say(`${client}: round ${round} of ${rounds}${round === 0 ? ' (to warm up, not counted)' : ''}`);
      const turns = {
        governed: await governed.ask<Times>('round', articles),
        stock: await stock.ask<Times>('round', articles),
      };
      if (round === 0) continue;
      both.governed.push(turns.governed);
      both.stock.push(turns.stock);
    }
    say(`${client}: a queue over ${QUEUED} texts`);
    await governed.ask('fillQueue', QUEUED);
    return { ...both, queue: await governed.ask<QueueTimes>('askQueue') };
  } finally {
    for (const application of running) await application.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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
