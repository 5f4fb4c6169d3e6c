import { PLUGIN } from '../plugin';
import { rows, type Strapi } from '../strapi';

/** Configurations of the content manager, as text, by their key in the core store. */
export type RememberedLayouts = Readonly<Record<string, string>>;

interface StoredValue {
  readonly key: string;
  readonly value: string;
  readonly type: string;
}

export const LAYOUT_TABLE = 'strapi::core-store';

const CONFIGURATION = 'plugin_content_manager_configuration_';

/** Those of the plugin's types and components. */
const ARE_OURS = {
  $or: [
    { key: { $startsWith: `${CONFIGURATION}content_types::plugin::${PLUGIN}.` } },
    { key: { $startsWith: `${CONFIGURATION}components::${PLUGIN}.` } },
  ],
};

export async function presentLayouts(strapi: Strapi): Promise<RememberedLayouts> {
  const found = await rows<StoredValue>(strapi, LAYOUT_TABLE).findMany({ where: ARE_OURS, orderBy: { key: 'asc' } });
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}

/** Puts back the layouts that are gone. The content manager fits them to the types as they are now when it starts. */
export async function restoreLayouts(strapi: Strapi, remembered: RememberedLayouts): Promise<void> {
  const present = await presentLayouts(strapi);
  for (const [key, value] of Object.entries(remembered)) {
    if (key in present) continue;
    await rows<StoredValue>(strapi, LAYOUT_TABLE).create({ data: { key, value, type: 'object' } });
  }
}
