import type { SkipReason, Skipped } from '../../../contracts/compare';
import { canonicalJson, type Json } from '../../../domain/workflow/digest';
import type { Attribute, Strapi } from '../strapi';
import { textAttributes } from '../workflow/texts/texts';
import { findPlaces, type Places } from './places';
import { asContent, type Content } from './readable-content';

export interface Restorable {
  /** Of the fields that are different now, as the document service takes them. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly skipped: readonly Skipped[];
}

/** Whether somebody may change a field; `path` has a dot path into components. */
export type MayChange = (path: string, attribute: Attribute) => boolean;

interface Rebuilding {
  readonly strapi: Strapi;
  readonly places: Places;
  readonly mayChange: MayChange;
  readonly skipped: Skipped[];
}

/**
 * What has to be saved so that the working copy says what an older text said. What cannot come back is named and left out:
 * of a list the one item, else the field, which stays as it is.
 */
export async function restorable(
  strapi: Strapi,
  uid: string,
  { from, to, mayChange }: { readonly from: Content; readonly to: Content; readonly mayChange: MayChange },
): Promise<Restorable> {
  const attributes = textAttributes(strapi, uid);
  const gone = Object.keys(to).filter((name) => !attributes[name]);
  const skipped: Skipped[] = gone.map((field) => ({ field, reason: 'FIELD_GONE', name: null }));
  const rebuilding = { strapi, places: await findPlaces(strapi, uid, to), mayChange, skipped };
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (canonicalJson(from[name] ?? null) === canonicalJson(to[name] ?? null)) continue;
    const value = mayChangeAll(rebuilding, name, attribute)
      ? rebuild(rebuilding, name, attribute, to[name] ?? null)
      : skip(rebuilding, name, 'NOT_YOURS');
    if (value !== undefined) data[name] = value;
  }
  return { data, skipped };
}

/** A component counts as a whole: what one may not change in it would be lost otherwise. */
function mayChangeAll(how: Pick<Rebuilding, 'strapi' | 'mayChange'>, path: string, attribute: Attribute): boolean {
  if (attribute.type !== 'component') return how.mayChange(path, attribute);
  const inside = Object.entries(textAttributes(how.strapi, attribute.component ?? ''));
  return inside.every(([name, one]) => mayChangeAll(how, `${path}.${name}`, one));
}

/** Undefined where it cannot come back. */
function rebuild(rebuilding: Rebuilding, path: string, attribute: Attribute, value: Json): unknown {
  switch (attribute.type) {
    case 'component':
      return each(attribute.repeatable === true, value, (one) =>
        component(rebuilding, path, attribute.component ?? '', one),
      );
    case 'dynamiczone':
      return each(true, value, (one) => zonePart(rebuilding, path, attribute, one));
    case 'media':
      return each(attribute.multiple === true, value, (one) => file(rebuilding, path, one));
    case 'relation':
      return { set: listOf(value).flatMap((one) => end(rebuilding, path, attribute, one) ?? []) };
    default:
      return plain(rebuilding, path, attribute, value);
  }
}

function each(isList: boolean, value: Json, one: (value: Json) => unknown): unknown {
  if (isList) return listOf(value).flatMap((item) => one(item) ?? []);
  return value === null ? null : one(value);
}

function component(rebuilding: Rebuilding, path: string, uid: string, value: Json): Readonly<Record<string, unknown>> {
  const content = asContent(value);
  const attributes = textAttributes(rebuilding.strapi, uid);
  for (const name of Object.keys(content)) {
    if (!attributes[name]) skip(rebuilding, `${path}.${name}`, 'FIELD_GONE');
  }
  const built = Object.entries(attributes).flatMap(([name, attribute]) => {
    const part = content[name];
    const rebuilt = part === undefined ? undefined : rebuild(rebuilding, `${path}.${name}`, attribute, part);
    return rebuilt === undefined ? [] : [[name, rebuilt] as const];
  });
  return Object.fromEntries(built);
}

function zonePart(rebuilding: Rebuilding, path: string, { components = [] }: Attribute, part: Json): unknown {
  const { component: uid, value = null } = asContent(part);
  if (typeof uid !== 'string' || !components.includes(uid))
    return skip(rebuilding, path, 'COMPONENT_GONE', String(uid));
  return { ...component(rebuilding, path, uid, value), __component: uid };
}

function file(rebuilding: Rebuilding, path: string, value: Json): number | undefined {
  const { documentId, content, alternativeText = null } = asContent(value);
  const found = rebuilding.places.files.get(String(documentId));
  const name = typeof alternativeText === 'string' ? alternativeText : null;
  if (!found) return skip(rebuilding, path, 'FILE_GONE', name);
  if (found.content !== content) skip(rebuilding, path, 'FILE_REPLACED', found.name);
  return found.id;
}

function end(rebuilding: Rebuilding, path: string, { target = '' }: Attribute, value: Json): object | undefined {
  const documentId = String(value);
  if (rebuilding.places.documents.has(`${target}/${documentId}`)) return { documentId };
  return skip(rebuilding, path, 'DOCUMENT_GONE');
}

const IS: Readonly<Record<string, (value: Json) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => typeof value === 'number',
  float: (value) => typeof value === 'number',
  decimal: (value) => typeof value === 'number',
  blocks: Array.isArray,
  json: () => true,
};

/** The type may have become another one since, and a choice may be gone from an enumeration. */
function plain(rebuilding: Rebuilding, path: string, { type, enum: choices }: Attribute, value: Json): unknown {
  if (value === null) return null;
  const fits = IS[type] ?? ((one) => typeof one === 'string' && (choices?.includes(one) ?? true));
  return fits(value)
    ? value
    : skip(rebuilding, path, 'VALUE_NOT_ALLOWED', typeof value === 'object' ? null : String(value).slice(0, 80));
}

function skip(rebuilding: Rebuilding, field: string, reason: SkipReason, name: string | null = null): undefined {
  rebuilding.skipped.push({ field, reason, name });
}

function listOf(value: Json): readonly Json[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}
