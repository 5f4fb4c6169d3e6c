import { PLUGIN } from '../plugin';
import type { Strapi } from '../strapi';
import { ARTICLE_LAYOUT } from './article-layout';
import { AUTHOR_LAYOUT } from './author-layout';
import { COMPONENT_LAYOUTS, SECTION_LAYOUT, TAG_LAYOUT } from './small-layouts';

export interface Field {
  readonly name: string;
  /** Twelfths of the row. */
  readonly size: number;
  readonly label?: string;
  readonly description?: string;
  readonly placeholder?: string;
}

/** How a type is shown in the content manager: rows of fields, and the columns of its list. */
export interface Layout {
  readonly mainField: string;
  /** Newest first in the list, by this field. */
  readonly newestBy?: string;
  readonly list?: readonly string[];
  readonly edit: readonly (readonly Field[])[];
}

interface Configuration {
  readonly settings: Record<string, unknown>;
  readonly metadatas: Record<string, { edit: object; list: object }>;
  readonly layouts: {
    readonly list: readonly string[];
    readonly edit: readonly (readonly { name: string; size: number }[])[];
  };
}

const STORE = { type: 'plugin', name: PLUGIN, key: 'layouts' } as const;

const TYPES: Readonly<Record<string, Layout>> = {
  'plugin::editorial.article': ARTICLE_LAYOUT,
  'plugin::editorial.author': AUTHOR_LAYOUT,
  'plugin::editorial.section': SECTION_LAYOUT,
  'plugin::editorial.tag': TAG_LAYOUT,
};

/** Sets the layouts once; what an administrator arranges afterwards stays. */
export async function arrangeLayouts(strapi: Strapi): Promise<void> {
  if (await strapi.store.get(STORE)) return;
  for (const [uid, layout] of Object.entries(TYPES))
    await arrange(strapi, 'content-types', strapi.contentTypes, uid, layout);
  for (const [uid, layout] of Object.entries(COMPONENT_LAYOUTS))
    await arrange(strapi, 'components', strapi.components, uid, layout);
  await strapi.store.set({ ...STORE, value: true });
}

async function arrange(strapi: Strapi, kind: string, schemas: object, uid: string, layout: Layout): Promise<void> {
  const schema = Object.entries(schemas).find(([name]) => name === uid)?.[1];
  const store = strapi.plugin('content-manager').service(kind);
  const stored: Configuration = await store.findConfiguration(schema);
  const fields = layout.edit.flat();
  const metadatas = { ...stored.metadatas };
  for (const { name, size: _, ...words } of fields) {
    const known = metadatas[name];
    if (known) metadatas[name] = { ...known, edit: { ...known.edit, ...words } };
  }
  await store.updateConfiguration(schema, {
    settings: { ...stored.settings, mainField: layout.mainField, ...sorting(layout) },
    metadatas,
    layouts: {
      list: layout.list ?? stored.layouts.list,
      edit: layout.edit.map((row) => row.map(({ name, size }) => ({ name, size }))),
    },
  });
}

function sorting({ newestBy }: Layout): object {
  return newestBy ? { defaultSortBy: newestBy, defaultSortOrder: 'DESC' } : {};
}
