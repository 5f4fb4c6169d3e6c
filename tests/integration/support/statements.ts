import type { Newsroom } from './newsroom';

export interface Statement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

/** What the database was asked while some work was done, in this order. */
export async function statementsOf(
  { strapi }: Newsroom,
  work: () => PromiseLike<unknown>,
): Promise<readonly Statement[]> {
  const { connection } = strapi.db;
  const said: Statement[] = [];
  const listen = (statement: Statement) => void said.push(statement);
  connection.on('query', listen);
  try {
    await work();
  } finally {
    connection.removeListener('query', listen);
  }
  return said;
}
