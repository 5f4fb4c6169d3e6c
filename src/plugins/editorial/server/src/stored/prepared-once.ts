import type { Strapi } from '../strapi';
import { nameStatements, type PostgresConnection } from './named-statements';
import { rememberStatements, type SqliteConnection } from './remembered-statements';

/** Of the one or the other driver: the name of the driver says of which. */
type Connection = SqliteConnection & PostgresConnection;

interface Pool {
  numUsed(): number;
  numFree(): number;
  on(event: 'createSuccess', heard: (event: number, connection: Connection) => void): void;
}

interface Client {
  readonly driverName?: string;
  readonly pool: Pool;
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** What prepares statements once on a connection, by the driver that has it; null where nothing does. */
function preparing(driver: string | undefined, isWriting: () => boolean): ((connection: Connection) => void) | null {
  if (driver === 'better-sqlite3') return rememberStatements;
  return driver === 'pg' ? nameStatements(isWriting) : null;
}

/**
 * Has statements that are asked over and over prepared once for each connection, those that are open already and those to
 * come. Elsewhere than on SQLite and PostgreSQL nothing changes.
 * @param isWriting whether the running code writes a text
 */
export async function prepareOnce({ db }: Strapi, isWriting: () => boolean): Promise<void> {
  const client = db.connection.client as Client;
  const prepares = preparing(client.driverName, isWriting);
  if (!prepares) return;
  client.pool.on('createSuccess', (_, connection) => prepares(connection));
  const open = Array.from({ length: client.pool.numUsed() + client.pool.numFree() }, () => client.acquireConnection());
  for (const connection of await Promise.all(open)) {
    prepares(connection);
    await client.releaseConnection(connection);
  }
}
