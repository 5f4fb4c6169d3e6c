import type { Newsroom } from './newsroom';

interface Query {
  toSQL(): { readonly sql: string; readonly bindings: readonly unknown[] };
}

interface Client {
  runner(query: Query): { run(): Promise<unknown> };
}

/**
 * Does something once, as soon as the database has answered somebody who looked into a table for a value, and before they
 * go on. @returns ends the wait for it
 */
export function afterLooking(
  { strapi }: Newsroom,
  table: string,
  value: string | true,
  change: () => Promise<unknown>,
): () => void {
  const client: Client = strapi.db.connection.client;
  const { runner } = client;
  let isOpen = true;
  client.runner = (query) => {
    const made = runner.call(client, query);
    const run = made.run.bind(made);
    made.run = async () => {
      const answer = await run();
      const { sql, bindings } = query.toSQL();
      if (!isOpen || !/^select/i.test(sql) || !sql.includes(table) || !bindings.includes(value)) return answer;
      isOpen = false;
      await change();
      return answer;
    };
    return made;
  };
  return () => void (client.runner = runner);
}
