import type { Strapi } from '../strapi';
import { nameStatements, type PostgresConnection } from './named-statements';
import { rememberStatements, type SqliteConnection } from './remembered-statements';

interface Pool {
  numUsed(): number;
  numFree(): number;
  on(event: 'createSuccess', heard: (event: number, connection: never) => void): void;
}

interface Client {
  readonly driverName?: string;
  readonly pool: Pool;
  acquireConnection(): Promise<never>;
  releaseConnection(connection: never): Promise<void>;
}

/** How statements are prepared once on a connection, by the driver that has it. */
const WAYS: Readonly<Record<string, () => (connection: never) => void>> = {
  'better-sqlite3': (): ((connection: SqliteConnection) => void) => rememberStatements,
  pg: (): ((connection: PostgresConnection) => void) => nameStatements(),
};

/**
 * Has statements that are asked over and over prepared once for each connection, those that are open already and those to
 * come. Elsewhere than on SQLite and PostgreSQL nothing changes.
 */
export async function prepareOnce({ db }: Strapi): Promise<void> {
  const client = db.connection.client as Client;
  const prepares = WAYS[client.driverName ?? '']?.();
  if (!prepares) return;
  client.pool.on('createSuccess', (_, connection) => prepares(connection));
  const open = Array.from({ length: client.pool.numUsed() + client.pool.numFree() }, () => client.acquireConnection());
  for (const connection of await Promise.all(open)) {
    prepares(connection);
    await client.releaseConnection(connection);
  }
}
