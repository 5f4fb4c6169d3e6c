import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

export interface Timing {
  readonly ms: number;
  /** Of the application's own process, which waits for nobody: steadier than `ms` on a busy machine. */
  readonly processorMs: number;
  /** SQL statements, those that begin and end transactions left out. */
  readonly statements: number;
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const TRANSACTION = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

/** Times a piece of work, once what the one before it announced after its commit has been dealt with. */
export async function timed(strapi: Core.Strapi, work: () => Promise<unknown>): Promise<Timing> {
  await idle(strapi);
  let statements = 0;
  const count = ({ sql }: { sql: string }) => void (TRANSACTION.test(sql) || (statements += 1));
  strapi.db.connection.on('query', count);
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  strapi.db.connection.removeListener('query', count);
  return { ms, processorMs: (user + system) / 1000, statements };
}

async function idle({ db }: Core.Strapi): Promise<void> {
  const pool: Pool = db.connection.client.pool;
  for (let quiet = 0; quiet < 3;) {
    await pause(1);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
