import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** SQLite unless told otherwise; a DATABASE_URL may name PostgreSQL or MySQL by itself. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', clientOf(env('DATABASE_URL', '')));
  if (client === 'sqlite') return { connection: sqlite(env) };
  return { connection: { client, connection: remote(env, client), pool: { min: 2, max: 10 } } };
};

function clientOf(url: string): string {
  if (/^postgres(ql)?:/.test(url)) return 'postgres';
  return /^(mysql|mariadb):/.test(url) ? 'mysql' : 'sqlite';
}

function sqlite(env: Env) {
  const filename = path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db'));
  return { client: 'sqlite', connection: { filename }, useNullAsDefault: true };
}

function remote(env: Env, client: string) {
  return {
    // PostgreSQL's driver calls an address `connectionString`, that of MySQL `uri`.
    [client === 'postgres' ? 'connectionString' : 'uri']: env('DATABASE_URL'),
    ...(client === 'mysql' && { socketPath: env('DATABASE_SOCKET') }),
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', client === 'postgres' ? 5432 : 3306),
    database: env('DATABASE_NAME', 'editorial'),
    user: env('DATABASE_USERNAME', 'editorial'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true) },
  };
}

export default config;
