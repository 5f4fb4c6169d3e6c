import { openNewsroom, type Newsroom } from './support/newsroom';
import { findPostgres, startCluster, type Postgres } from './support/postgres';
import { racesOn } from './support/race-suite';

const postgres = findPostgres();

/** A newsroom on a cluster of its own; both end together. */
async function openOn(found: Postgres): Promise<Newsroom> {
  const cluster = await startCluster(found);
  try {
    const newsroom = await openNewsroom(cluster.environment);
    return { ...newsroom, close: () => newsroom.close().finally(cluster.stop) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

if (typeof postgres === 'string') {
  process.stderr.write(`The races on PostgreSQL are skipped: ${postgres}.\n`);
  test.skip('many at once, on PostgreSQL', () => undefined);
} else {
  describe('many at once, on PostgreSQL', () => racesOn(() => openOn(postgres), { bootMs: 180_000 }));
}
