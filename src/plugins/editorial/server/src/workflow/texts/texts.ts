import { createHash } from 'node:crypto';
import {
  canonicalJson,
  digestInput,
  filesIn,
  isDigested,
  type DigestSchema,
  type Json,
} from '../../../../domain/workflow/digest';
import { service } from '../../plugin';
import { model, type Attribute, type Row, type Strapi } from '../../strapi';
import type { Key } from '../key';
import { isGovernedText } from './own-text';
import type { Wanted } from './reading/parts';
import { readRows, type Asked } from './reading/read-rows';
import { toTheLetter } from './spelling';

/** A row with everything below it, what a reader would see of it, and the digest over that. */
export interface Text {
  readonly row: Row;
  readonly content: Json;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  /** Of its canonical form, in characters. */
  readonly length: number;
}

export function workingText(strapi: Strapi, key: Key): Promise<Text | null> {
  return readText(strapi, key, false);
}

export function liveText(strapi: Strapi, key: Key): Promise<Text | null> {
  return readText(strapi, key, true);
}

/** The live texts of these documents, in all their languages. */
export function liveTexts(strapi: Strapi, uid: string, documentIds: readonly string[]): Promise<readonly Text[]> {
  return readTexts(strapi, { uid, documentIds: [...new Set(documentIds)], isLive: true });
}

export function workingTextsOf(strapi: Strapi, keys: readonly Key[]): Promise<ReadonlyMap<string, Text>> {
  return readTextsOf(strapi, keys, false);
}

export function liveTextsOf(strapi: Strapi, keys: readonly Key[]): Promise<ReadonlyMap<string, Text>> {
  return readTextsOf(strapi, keys, true);
}

/** By documentId; the keys are of one type in one language. */
async function readTextsOf(strapi: Strapi, keys: readonly Key[], isLive: boolean): Promise<ReadonlyMap<string, Text>> {
  const [key] = keys;
  if (!key) return new Map();
  const documentIds = keys.map(({ documentId }) => documentId);
  const texts = await readTexts(strapi, { documentIds, isLive, ...languageOf(key) });
  return new Map(texts.map((text) => [text.row.documentId, text]));
}

async function readText(strapi: Strapi, key: Key, isLive: boolean): Promise<Text | null> {
  const [text = null] = await readTexts(strapi, { documentIds: [key.documentId], isLive, ...languageOf(key) });
  return text && toTheLetter(key, text.row) && text;
}

function languageOf({ uid, locale }: Key): Pick<Asked, 'uid' | 'locale'> {
  return locale === '' ? { uid } : { uid, locale };
}

async function readTexts(strapi: Strapi, asked: Asked): Promise<readonly Text[]> {
  const found = await readRows(strapi, asked, wholeText(strapi, asked.uid));
  return found.length > 0 ? textsOf(strapi, asked.uid, found) : [];
}

async function textsOf(strapi: Strapi, uid: string, found: readonly Row[]): Promise<readonly Text[]> {
  const schemaOf = (component: string) => ownText(strapi, component);
  const files = found.flatMap((row) => filesIn(row, schemaOf(uid), schemaOf));
  const contents = await service(strapi, 'media').contentsOf(files);
  const contentOf = ({ id }: Readonly<Record<string, unknown>>) => contents.get(Number(id)) ?? GONE;
  return found.map((row) => {
    const content = digestInput(row, schemaOf(uid), { schemaOf, contentOf });
    const canonical = canonicalJson(content);
    return { row, content, digest: createHash('sha256').update(canonical).digest('hex'), length: canonical.length };
  });
}

/** A file that was deleted between two queries. */
const GONE = 'gone';

type Attributes = Readonly<Record<string, Attribute>>;

interface Memo {
  readonly attributes: Map<string, Attributes>;
  readonly schemas: Map<string, DigestSchema>;
  readonly populates: Map<string, Wanted>;
}

const memos = new WeakMap<Strapi, Memo>();

function memoOf(strapi: Strapi): Memo {
  const memo = memos.get(strapi) ?? { attributes: new Map(), schemas: new Map(), populates: new Map() };
  memos.set(strapi, memo);
  return memo;
}

/** What of a type or a component enters its digest, by name. */
export function textAttributes(strapi: Strapi, uid: string): Attributes {
  const { attributes } = memoOf(strapi);
  const made = attributes.get(uid) ?? digestedAttributes(strapi, uid);
  attributes.set(uid, made);
  return made;
}

function digestedAttributes(strapi: Strapi, uid: string): Attributes {
  const own = Object.entries(model(strapi, uid)?.attributes ?? {}).filter(
    ([name, one]) => isDigested(name, one) && !one.unstable_virtual && isGovernedText(strapi, one),
  );
  return Object.fromEntries(own);
}

/** The part of a schema that is the document's own text. */
function ownText(strapi: Strapi, uid: string): DigestSchema {
  const { schemas } = memoOf(strapi);
  const known = schemas.get(uid);
  if (known) return known;
  const own = Object.entries(model(strapi, uid).attributes).filter(([, one]) => isGovernedText(strapi, one));
  const made = { attributes: Object.fromEntries(own) };
  schemas.set(uid, made);
  return made;
}

/** Everything a reader could see: components all the way down, files, and relations by documentId. */
function wholeText(strapi: Strapi, uid: string): Wanted {
  const { populates } = memoOf(strapi);
  const made = populates.get(uid) ?? buildPopulate(strapi, uid);
  populates.set(uid, made);
  return made;
}

function buildPopulate(strapi: Strapi, uid: string): Wanted {
  const populate: Record<string, Wanted[string]> = {};
  for (const [name, attribute] of Object.entries(model(strapi, uid).attributes)) {
    if (attribute.private || attribute.unstable_virtual || name === 'localizations') continue;
    if (!isGovernedText(strapi, attribute)) continue;
    if (attribute.type === 'relation') populate[name] = { select: ['id', 'documentId'] };
    if (attribute.type === 'media') populate[name] = {};
    if (attribute.type === 'component') populate[name] = { populate: wholeText(strapi, attribute.component ?? '') };
    if (attribute.type === 'dynamiczone') populate[name] = { on: zone(strapi, attribute.components ?? []) };
  }
  return populate;
}

function zone(strapi: Strapi, components: readonly string[]): NonNullable<Wanted[string]['on']> {
  return Object.fromEntries(components.map((uid) => [uid, { populate: wholeText(strapi, uid) }]));
}
