import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

export interface Timing extends Used {
  readonly ms: number;
}

export interface Used {
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
  await settled(strapi);
  const ended = counted(strapi);
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  return { ms, ...ended() };
}

/** From now on until what it returns is called. */
export function counted(strapi: Core.Strapi): () => Used {
  let statements = 0;
  const count = ({ sql }: { sql: string }) => void (TRANSACTION.test(sql) || (statements += 1));
  strapi.db.connection.on('query', count);
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    strapi.db.connection.removeListener('query', count);
    return { processorMs: (user + system) / 1000, statements };
  };
}

/** Until the application does nothing in its database. */
export async function settled({ db }: Core.Strapi): Promise<void> {
  const pool: Pool = db.connection.client.pool;
  for (let quiet = 0; quiet < 3;) {
    await pause(1);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
