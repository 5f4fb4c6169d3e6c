import { inTransaction, rows, type Strapi } from '../strapi';

interface StoredValue {
  readonly key: string;
  readonly value: string;
}

const LOCK = { key: 'plugin_editorial_press_copy_lock' };

/**
 * Runs one import after another, over every instance on the database, so that two of them never make the same author
 * twice. The lock is a row that each import's transaction writes first: the database makes the next one wait until
 * that transaction ends. A write, since a read would fix what MySQL shows the transaction before its turn has come.
 */
export async function oneAtATime<T>(strapi: Strapi, work: () => Promise<T>): Promise<T> {
  const store = rows<StoredValue>(strapi, 'strapi::core-store');
  const now = () => JSON.stringify(new Date().toISOString());
  if (!(await store.findOne({ where: LOCK }))) await store.create({ data: { ...LOCK, value: now() } });
  return inTransaction(strapi, async () => {
    await store.updateMany({ where: LOCK, data: { value: now() } });
    return work();
  });
}
