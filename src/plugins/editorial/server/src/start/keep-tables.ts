import { PLUGIN } from '../plugin';
import type { Strapi } from '../strapi';

const STORE = { type: 'core', key: 'persisted_tables' } as const;

/**
 * Strapi drops the tables of a plugin that is off for one boot. Tables named in the core store are left alone: all
 * of ours are, content, components and links included.
 */
export async function keepTables(strapi: Strapi): Promise<void> {
  const stored = (await strapi.store.get(STORE)) as readonly (string | { name: string })[] | null;
  const kept = stored ?? [];
  const known = new Set(kept.map((table) => (typeof table === 'string' ? table : table.name)));
  const missing = ownTables(strapi).filter((name) => !known.has(name));
  if (missing.length > 0) await strapi.store.set({ ...STORE, value: [...kept, ...missing.map((name) => ({ name }))] });
}

function ownTables(strapi: Strapi): readonly string[] {
  const models = [...strapi.db.metadata.values()];
  return models
    .map((meta) => meta.tableName)
    .filter((name) => name.startsWith(`${PLUGIN}_`) || name.startsWith(`components_${PLUGIN}_`));
}
