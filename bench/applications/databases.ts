import path from 'node:path';
import { postgresDatabases, startPostgres as launch } from '../../tests/integration/support/postgres';

export const CLIENTS = ['sqlite', 'postgres'] as const;

export type Client = (typeof CLIENTS)[number];

/** Gives each application a database of its own on the same server. */
export interface DatabaseServer {
  readonly connectionFor: (application: string) => Promise<object>;
  readonly stop: () => Promise<void>;
}

/** @throws Error that says what is missing. */
export async function startServer(client: Client, folder: string): Promise<DatabaseServer> {
  return client === 'sqlite' ? sqliteIn(folder) : startPostgres();
}

function sqliteIn(folder: string): DatabaseServer {
  const connectionFor = async (application: string) => {
    const filename = path.join(folder, `${application}.db`);
    return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
  };
  return { connectionFor, stop: async () => {} };
}

async function startPostgres(): Promise<DatabaseServer> {
  const { home, stop } = await launch();
  const { environment, create } = postgresDatabases(home);
  const connectionFor = async (application: string) => {
    await create(application);
    const { DATABASE_HOST: host, DATABASE_PORT: port, ...named } = environment(application);
    const { DATABASE_USERNAME: user, DATABASE_PASSWORD: password } = named;
    const connection = { host, port: Number(port), database: application, user, password };
    return { connection: { client: 'postgres', connection, pool: { min: 2, max: 10 } } };
  };
  return { connectionFor, stop };
}
