import { SECTION, TAG } from '../../plugin';
import { afterCommit, type Row } from '../../strapi';
import type { TransitionListener } from '../../workflow/desk';
import { changedKeys, EVERYTHING, isSeen, tellOthers } from './changes';
import type { DeliveryDesk } from '../desk';

/** The default language decides what an address without one shows. */
const DEFAULT_LOCALE = 'plugin_i18n_default_locale';

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/** Drops answers once a step that readers see has been committed, and before whoever took it is told that it was. */
export function stepListener({ strapi, drop, watch }: DeliveryDesk): TransitionListener {
  return async ({ key, event }) => {
    const keys = changedKeys(key.uid, key.documentId);
    if (!isSeen(event.step) || keys.length === 0) return;
    await afterCommit(strapi, () => {
      drop(keys);
      watch.expect(event);
    });
  };
}

/** Sections and tags have no workflow, and the default language is a setting: their tables tell of them. */
export function hearChanges(desk: DeliveryDesk): void {
  const one = async ({ model, result }: LifecycleEvent) => changed(desk, keysOfRow(model.uid, result));
  const many = async () => changed(desk, [EVERYTHING]);
  const setting = async ({ result }: LifecycleEvent) => {
    if (isRow(result) && result.key === DEFAULT_LOCALE) await many();
  };
  const { lifecycles } = desk.strapi.db;
  lifecycles.subscribe({
    models: [SECTION, TAG],
    afterCreate: one,
    afterUpdate: one,
    afterDelete: one,
    afterCreateMany: many,
    afterUpdateMany: many,
    afterDeleteMany: many,
  });
  lifecycles.subscribe({ models: ['strapi::core-store'], afterCreate: setting, afterUpdate: setting });
}

/** In the transaction of the change: drops the answers once it is committed, and leaves word for the other instances. */
export async function changed({ strapi, drop, now }: DeliveryDesk, keys: readonly string[]): Promise<void> {
  await tellOthers(strapi, keys, now());
  await afterCommit(strapi, () => drop(keys.includes(EVERYTHING) ? undefined : keys));
}

function keysOfRow(uid: string, row: unknown): readonly string[] {
  return isRow(row) && typeof row.documentId === 'string' ? changedKeys(uid, row.documentId) : [EVERYTHING];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
