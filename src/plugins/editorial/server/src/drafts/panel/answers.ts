import type { Attribute } from '../../strapi';
import { isGoverned, mayReadSome, type Reader } from './rights';
import { attributesOf, isRecord, targetOf } from '../reach';

/** Strapi's sanitiser for entries of a type. */
export type Sanitise = (uid: string) => (entry: unknown) => Promise<unknown>;

/** Where an entry is, and where it stands. */
const PLACE = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt', 'status'];

/** The other rows of a document, which Strapi puts beside each: those of other languages, and the live one. */
const OTHERS = 'localizations';

/**
 * What is left of an answer that Strapi has sanitised. It takes the lack of any right to read for the right to read
 * everything, and shows the texts that an entry leads to whole.
 */
export async function readableAnswer(
  reader: Reader,
  uid: string,
  entry: unknown,
  sanitise: Sanitise,
): Promise<unknown> {
  if (!isRecord(entry)) return entry;
  if (isGoverned(reader, uid) && !mayReadSome(reader, uid))
    return { ...placeOf(entry), ...(OTHERS in entry && { [OTHERS]: placesOf(entry[OTHERS]) }) };
  return withReadableLinks(reader, uid, entry, sanitise);
}

function placeOf(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(PLACE.filter((name) => name in entry).map((name) => [name, entry[name]]));
}

function placesOf(others: unknown): unknown {
  return Array.isArray(others) ? others.filter(isRecord).map(placeOf) : others;
}

async function withReadableLinks(
  reader: Reader,
  uid: string,
  entry: Readonly<Record<string, unknown>>,
  sanitise: Sanitise,
): Promise<Readonly<Record<string, unknown>>> {
  const attributes = attributesOf(reader.strapi, uid);
  const fields = Object.entries(entry).map(async ([name, value]): Promise<[string, unknown]> => {
    if (name === OTHERS && isGoverned(reader, uid)) return [name, placesOf(value)];
    const attribute = attributes[name];
    return [name, attribute ? await readableValue(reader, attribute, value, sanitise) : value];
  });
  return Object.fromEntries(await Promise.all(fields));
}

async function readableValue(
  reader: Reader,
  attribute: Attribute,
  value: unknown,
  sanitise: Sanitise,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => readableValue(reader, attribute, one, sanitise)));
  if (!isRecord(value) || attribute.unstable_virtual || !HAS_MORE.has(attribute.type)) return value;
  const uid = targetOf(attribute) ?? value.__component;
  if (typeof uid !== 'string') return value;
  // A relation is counted, unless it leads to one entry in a list.
  const isLink = attribute.type === 'relation' && 'documentId' in value && isGoverned(reader, uid);
  return isLink
    ? readableAnswer(reader, uid, await sanitise(uid)(value), sanitise)
    : withReadableLinks(reader, uid, value, sanitise);
}

const HAS_MORE: ReadonlySet<string> = new Set(['relation', 'component', 'dynamiczone']);
