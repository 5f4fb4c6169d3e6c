import { canonicalJson, type Json } from '../../../domain/workflow/digest';
import type { Sees } from '../drafts/sees';
import { model, type Attribute, type Strapi } from '../strapi';

export type Content = Readonly<Record<string, Json>>;

/** What somebody may read of a kept text. A field that the type has no more is nobody's to read. */
export function readableContent(strapi: Strapi, uid: string, content: Json, sees: Sees): Content {
  const attributesOf = (name: string) => model(strapi, name).attributes;
  return visible(asContent(content), attributesOf(uid), { sees, attributesOf, path: '' });
}

/** The fields of a text of which somebody may not read all. */
export function hiddenFields(strapi: Strapi, uid: string, content: Json, sees: Sees): readonly string[] {
  const readable = readableContent(strapi, uid, content, sees);
  const isWhole = ([name, value]: [string, Json]) => canonicalJson(readable[name] ?? null) === canonicalJson(value);
  return Object.entries(asContent(content)).flatMap((field) => (isWhole(field) ? [] : [field[0]]));
}

export function asContent(value: Json): Content {
  return isContent(value) ? value : {};
}

export function isContent(value: Json | undefined): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Attributes = Readonly<Record<string, Attribute>>;

interface Walk {
  readonly sees: Sees;
  readonly attributesOf: (component: string) => Attributes;
  /** Of the component, with a dot at its end. */
  readonly path: string;
}

function visible(content: Content, attributes: Attributes, walk: Walk): Content {
  const entries = Object.entries(content).flatMap(([name, value]): [string, Json][] => {
    const attribute = attributes[name];
    const seen = attribute && valueOf(value, attribute, { ...walk, path: walk.path + name });
    return seen === undefined ? [] : [[name, seen]];
  });
  return Object.fromEntries(entries);
}

/** Undefined where nothing of it may be read. Permissions name the fields of components, and dynamic zones as a whole. */
function valueOf(value: Json, attribute: Attribute, walk: Walk): Json | undefined {
  if (attribute.type !== 'component') return walk.sees(walk.path, attribute) ? value : undefined;
  const inside = { ...walk, path: `${walk.path}.` };
  const part = (one: Json) => visible(asContent(one), walk.attributesOf(attribute.component ?? ''), inside);
  const seen = Array.isArray(value) ? value.map(part) : part(value);
  return isBare(seen) ? undefined : seen;
}

function isBare(value: Json): boolean {
  const parts = Array.isArray(value) ? value : [value];
  return parts.every((part: Json) => Object.keys(asContent(part)).length === 0);
}
