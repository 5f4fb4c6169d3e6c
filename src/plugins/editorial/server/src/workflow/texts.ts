import { createHash } from 'node:crypto';
import { canonicalJson, digestInput, type Json } from '../../../domain/workflow/digest';
import { model, rows, type Row, type Strapi } from '../strapi';
import type { Key } from './key';

/** A row with everything below it, what a reader would see of it, and the digest over that. */
export interface Text {
  readonly row: Row;
  readonly content: Json;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

export function workingText(strapi: Strapi, key: Key): Promise<Text | null> {
  return readText(strapi, key, { $null: true });
}

export function liveText(strapi: Strapi, key: Key): Promise<Text | null> {
  return readText(strapi, key, { $notNull: true });
}

async function readText(strapi: Strapi, key: Key, publishedAt: object): Promise<Text | null> {
  const where = { documentId: key.documentId, publishedAt, ...(key.locale !== '' && { locale: key.locale }) };
  const row = await rows(strapi, key.uid).findOne({ where, populate: wholeText(strapi, key.uid) });
  return row && textOf(strapi, key.uid, row);
}

function textOf(strapi: Strapi, uid: string, row: Row): Text {
  const content = digestInput(row, model(strapi, uid), (component) => model(strapi, component));
  return { row, content, digest: createHash('sha256').update(canonicalJson(content)).digest('hex') };
}

type Populate = Record<string, object>;

const populates = new WeakMap<Strapi, Map<string, Populate>>();

/** Everything a reader could see: components all the way down, files, and relations by documentId. */
function wholeText(strapi: Strapi, uid: string): Populate {
  const known = populates.get(strapi) ?? new Map<string, Populate>();
  populates.set(strapi, known);
  const made = known.get(uid) ?? buildPopulate(strapi, uid);
  known.set(uid, made);
  return made;
}

function buildPopulate(strapi: Strapi, uid: string): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(model(strapi, uid).attributes)) {
    if (attribute.private || attribute.unstable_virtual || name === 'localizations') continue;
    if (attribute.type === 'relation') populate[name] = { select: ['id', 'documentId'] };
    if (attribute.type === 'media') populate[name] = {};
    if (attribute.type === 'component') populate[name] = { populate: wholeText(strapi, attribute.component ?? '') };
    if (attribute.type === 'dynamiczone') populate[name] = { on: zone(strapi, attribute.components ?? []) };
  }
  return populate;
}

function zone(strapi: Strapi, components: readonly string[]): Populate {
  return Object.fromEntries(components.map((uid) => [uid, { populate: wholeText(strapi, uid) }]));
}
