import { inTransaction, type Strapi } from '../strapi';
import { turnOf } from '../turn';

/**
 * Runs one import after another, over every instance on the database, so that two of them never make the same author
 * twice.
 */
export async function oneAtATime<T>(strapi: Strapi, work: () => Promise<T>): Promise<T> {
  const turn = await turnOf(strapi, 'plugin_editorial_press_copy_lock');
  return inTransaction(strapi, async () => {
    await turn.take();
    return work();
  });
}
