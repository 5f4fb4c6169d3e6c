import { rows, type Strapi } from './strapi';

interface StoredValue {
  readonly id: number;
  readonly key: string;
  readonly value: string;
}

/** What transactions take one after another, over every instance on the database. */
export interface Turn {
  /**
   * Waits for whoever has it; the running transaction then has it until it ends. A write, since a read would fix what
   * MySQL shows the transaction before its turn has come.
   */
  readonly take: () => Promise<void>;
}

/** Finds the row that is written to, outside the transaction where that matters; makes it where there is none. */
export async function turnOf(strapi: Strapi, key: string): Promise<Turn> {
  const store = rows<StoredValue>(strapi, 'strapi::core-store');
  const value = () => JSON.stringify(new Date().toISOString());
  const found = await store.findOne({ where: { key }, orderBy: { id: 'asc' } });
  const { id } = found ?? (await store.create({ data: { key, value: value() } }));
  return { take: async () => void (await store.updateMany({ where: { id }, data: { value: value() } })) };
}
