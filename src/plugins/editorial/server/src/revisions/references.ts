import type { Json } from '../../../domain/workflow/digest';
import { model, type Attribute, type Strapi } from '../strapi';
import { asContent, type Content } from './readable-content';

export const FILE = 'plugin::upload.file';

/** The documents and files that texts name, as documentIds by their types; types that are gone are left out. */
export function referencesIn(
  strapi: Strapi,
  uid: string,
  contents: readonly Content[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found: Found = new Map();
  for (const content of contents) collect(strapi, uid, content, found);
  return new Map([...found].filter(([target]) => Object.keys(strapi.contentTypes).includes(target)));
}

type Found = Map<string, Set<string>>;

function collect(strapi: Strapi, uid: string, content: Content, found: Found): void {
  for (const [name, attribute] of Object.entries(model(strapi, uid)?.attributes ?? {})) {
    for (const value of listOf(content[name])) collectValue(strapi, attribute, value, found);
  }
}

function collectValue(strapi: Strapi, attribute: Attribute, value: Json, found: Found): void {
  const { type, component, target } = attribute;
  if (type === 'component') collect(strapi, component ?? '', asContent(value), found);
  if (type === 'relation') add(found, target, value);
  add(found, attribute.pluginOptions?.editorial?.lists, value);
  if (type === 'media') add(found, FILE, asContent(value).documentId);
  if (type !== 'dynamiczone') return;
  const { component: uid, value: part = null } = asContent(value);
  if (typeof uid === 'string') collect(strapi, uid, asContent(part), found);
}

function add(found: Found, uid: string | undefined, documentId: Json | undefined): void {
  if (uid === undefined || typeof documentId !== 'string') return;
  found.set(uid, (found.get(uid) ?? new Set<string>()).add(documentId));
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
