import { asksForMoreThanLanguage, READ } from '../../abilities';
import type { Attribute } from '../../strapi';
import { asConditions, GROUPS } from '../narrow-filters';
import { extentOf, isGoverned, isInEveryGrant, MARKS, type Extent, type Reader } from './rights';
import { attributesOf, isRecord, targetOf } from '../reach';
import { sortPaths } from '../refuse-sort';
import { TEXTS } from '../search';

export type PanelQuery = Readonly<Record<string, unknown>>;

/** Where the names of a filter belong: to a type, or to a component in it. */
interface Place {
  /** The type, whose permissions count. */
  readonly uid: string;
  readonly model: string;
  /** Names on the way from the type to here, with a dot after each. */
  readonly prefix: string;
  /** Whether a relation leads here: the conditions of the role on this type are not in the query yet. */
  readonly isEntered: boolean;
}

/** Of a text that one may not read, a link to it tells this much. */
const LINK: ReadonlySet<string> = new Set(['id', 'documentId']);

/**
 * What is left of a query where it asks about what its reader may not read: behind relations, in a search, or of some
 * entries alone. The answers would spell it out letter by letter. As Strapi does with fields, it is left out silently.
 */
export function readableQuery(reader: Reader, uid: string, query: PanelQuery): PanelQuery {
  const { filters, sort, fields, _q: words, ...others } = query;
  const search = readableSearch(reader, uid, words);
  const conditions = [readableFilters(reader, rootOf(uid), filters), search.filter].filter((one) => one !== undefined);
  return {
    ...without(others, 'populate'),
    ...(search.words !== undefined && { _q: search.words }),
    ...(conditions.length > 0 && { filters: conditions.length > 1 ? { $and: conditions } : conditions[0] }),
    ...(mayBeSorted(reader, uid, sort) && sort !== undefined && { sort }),
    ...(fields !== undefined && { fields: readableFields(reader, uid, fields) }),
  };
}

function rootOf(uid: string): Place {
  return { uid, model: uid, prefix: '', isEntered: false };
}

/** Relations are counted, or picked by the content manager itself: no client of it asks for them. */
function without(query: PanelQuery, name: string): PanelQuery {
  return Object.fromEntries(Object.entries(query).filter(([key]) => key !== name));
}

/** Those that may be read of every entry in the answer. */
function readableFields(reader: Reader, uid: string, fields: unknown): unknown {
  if (!isGoverned(reader, uid)) return fields;
  const given: readonly unknown[] = isRecord(fields) ? Object.values(fields) : [fields].flat();
  const names = given.flatMap((one) => String(one).split(',')).map((name) => name.trim());
  const asked = names.includes('*') ? Object.keys(attributesOf(reader.strapi, uid)) : names;
  return asked.filter((name) => MARKS.has(name) || isInEveryGrant(reader, uid, name));
}

/** Strapi's search looks in every text of an entry. */
function readableSearch(reader: Reader, uid: string, words: unknown): { words?: unknown; filter?: object } {
  if (words === undefined || !isGoverned(reader, uid)) return { words };
  const texts = Object.entries(attributesOf(reader.strapi, uid)).filter(([, { type }]) => TEXTS.has(type));
  if (texts.every(([name]) => isInEveryGrant(reader, uid, name))) return { words };
  const found = texts.flatMap(([name]) => {
    const extent = extentOf(reader, uid, name);
    return extent === 'none' ? [] : [within(extent, { [name]: { $containsi: String(words) } })];
  });
  return { filter: found.length > 0 ? { $or: found } : nothing() };
}

/** A condition that no row fits; a new one each time, since Strapi adds to what it is given. */
export function nothing(): object {
  return { id: { $null: true } };
}

function within(extent: Extent, condition: object): object {
  return typeof extent === 'object' ? { $and: [condition, extent] } : condition;
}

/** Undefined where nothing is left. */
function readableFilters(reader: Reader, place: Place, value: unknown): unknown {
  if (Array.isArray(value)) {
    const left = value.map((one) => readableFilters(reader, place, one)).filter((one) => one !== undefined);
    return left.length > 0 ? left : undefined;
  }
  if (!isRecord(value)) return value;
  // Each by itself: what is added to one must not replace another.
  const left = Object.entries(value).flatMap(([key, item]) => readableFilter(reader, place, key, item));
  return left.length > 1 ? { $and: left } : left[0];
}

function readableFilter(reader: Reader, place: Place, key: string, item: unknown): readonly object[] {
  if (GROUPS.has(key)) return keyed(key, readableFilters(reader, place, item));
  const attribute = attributesOf(reader.strapi, place.model)[key];
  if (key.startsWith('$') || (place.isEntered && LINK.has(key))) return keyed(key, item);
  const extent = extentIn(reader, place, key);
  if (extent === 'none') return [];
  const inner = attribute ? readableValue(reader, place, key, attribute, item) : item;
  return keyed(key, inner).map((condition) => within(extent, condition));
}

function keyed(key: string, value: unknown): readonly object[] {
  return value === undefined ? [] : [{ [key]: value }];
}

function extentIn(reader: Reader, { uid, model, prefix, isEntered }: Place, key: string): Extent {
  if (!isGoverned(reader, uid)) return 'all';
  const path = `${prefix}${key}`;
  if (!isEntered && (MARKS.has(path) || isInEveryGrant(reader, uid, path))) return 'all';
  const extent = extentOf(reader, uid, path);
  // Conditions are about the entry: there is no place for them in a component of it.
  return model === uid || extent === 'all' ? extent : 'none';
}

function readableValue(reader: Reader, place: Place, key: string, attribute: Attribute, item: unknown): unknown {
  const target = attribute.unstable_virtual ? undefined : targetOf(attribute);
  if (!target) return item;
  if (attribute.type === 'component')
    return readableFilters(reader, { ...place, model: target, prefix: `${place.prefix}${key}.` }, item);
  return readableFilters(reader, { ...rootOf(target), isEntered: true }, asConditions(item));
}

/** Nothing can be added to a sort: it stays as it is, or goes. */
function mayBeSorted(reader: Reader, uid: string, sort: unknown): boolean {
  return sortPaths(sort).every((path) => isReadablePath(reader, rootOf(uid), path));
}

function isReadablePath(reader: Reader, place: Place, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (isGoverned(reader, place.uid) && !isSortable(reader, place, name)) return false;
  const attribute = attributesOf(reader.strapi, place.model)[name];
  const target = attribute && targetOf(attribute);
  if (!target) return true;
  const isPart = attribute.type === 'component';
  const next = isPart
    ? { ...place, model: target, prefix: `${place.prefix}${name}.` }
    : { ...rootOf(target), isEntered: true };
  return isReadablePath(reader, next, rest);
}

function isSortable(reader: Reader, { uid, prefix, isEntered }: Place, name: string): boolean {
  if (isEntered && (LINK.has(name) || asksForMoreThanLanguage(reader.ability, READ, uid))) return LINK.has(name);
  return isInEveryGrant(reader, uid, `${prefix}${name}`);
}
