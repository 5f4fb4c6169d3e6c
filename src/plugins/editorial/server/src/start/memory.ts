import { canonicalJson } from '../../../domain/workflow/digest';
import { ARTICLE, PLUGIN } from '../plugin';
import { afterCommit, inTransaction, type Strapi } from '../strapi';
import { GRANT_TABLES, presentGrants, restoreGrants, type RememberedGrants } from './memory-grants';
import { LAYOUT_TABLE, presentLayouts, restoreLayouts, type RememberedLayouts } from './memory-layouts';

/**
 * Strapi deletes the grants and the content-manager layouts of a plugin that is off for one boot. The plugin keeps a
 * copy of them in its store, as they stand: written within a second after a change, and when the application ends. A
 * crash loses what was changed in its last second, and no more.
 */
interface Memory {
  readonly grants: RememberedGrants;
  readonly layouts: RememberedLayouts;
}

interface SyncedTypes {
  /** Types of the boot before this one; nothing on a new database. */
  readonly oldContentTypes?: Readonly<Record<string, object>> | null;
}

const STORE = { type: 'plugin', name: PLUGIN, key: 'memory' } as const;

const WRITE_MS = 1000;

/**
 * In `register`. Puts back what is missing, only where the boot before this one was without the plugin: what an
 * administrator takes away while it is on stays away. It is done before Strapi's own plugins start: they then
 * sort out what is no longer valid, as they do with everything else.
 */
export function restoreAfterAbsence(strapi: Strapi): void {
  strapi.hook('strapi::content-types.afterSync').register(async ({ oldContentTypes }: SyncedTypes) => {
    if (!oldContentTypes || ARTICLE in oldContentTypes) return;
    const memory = await storedMemory(strapi);
    if (!memory) return;
    await inTransaction(strapi, async () => {
      await restoreGrants(strapi, memory.grants);
      await restoreLayouts(strapi, memory.layouts);
    });
  });
}

const writers = new WeakMap<Strapi, { end: () => Promise<void> }>();

/** In `bootstrap`: keeps the memory up to date from now on. */
export function keepMemory(strapi: Strapi): void {
  let isStale = true;
  const noteChange = () => afterCommit(strapi, () => void (isStale = true));
  strapi.db.lifecycles.subscribe({
    models: [...GRANT_TABLES, LAYOUT_TABLE].filter((uid) => strapi.db.metadata.has(uid)),
    afterCreate: noteChange,
    afterCreateMany: noteChange,
    afterUpdate: noteChange,
    afterUpdateMany: noteChange,
    afterDelete: noteChange,
    afterDeleteMany: noteChange,
  });
  const write = async () => {
    if (!isStale) return;
    isStale = false;
    try {
      await remember(strapi);
    } catch (error) {
      isStale = true;
      strapi.log.error(`editorial: grants and layouts could not be remembered: ${String(error)}`);
    }
  };
  writers.set(strapi, everySecond(write));
}

/** In `destroy`: writes what is not yet written. */
export async function endMemory(strapi: Strapi): Promise<void> {
  await writers.get(strapi)?.end();
}

/** One write at a time. */
function everySecond(write: () => Promise<void>): { end: () => Promise<void> } {
  let running = Promise.resolve();
  const next = () => (running = running.then(write));
  const timer = setInterval(() => void next(), WRITE_MS).unref();
  return {
    end: () => {
      clearInterval(timer);
      return next();
    },
  };
}

async function remember(strapi: Strapi): Promise<void> {
  const memory = { grants: await presentGrants(strapi), layouts: await presentLayouts(strapi) };
  const known = await storedMemory(strapi);
  if (known && canonicalJson({ ...known }) === canonicalJson({ ...memory })) return;
  await strapi.store.set({ ...STORE, value: memory });
}

async function storedMemory(strapi: Strapi): Promise<Memory | null> {
  return (await strapi.store.get(STORE)) as Memory | null;
}
