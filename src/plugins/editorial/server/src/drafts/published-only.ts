import { hasDraftAndPublish, type Attribute, type Strapi } from '../strapi';
import { narrowFilters } from './narrow-filters';
import { attributesOf, isMorph, isRecord, targetOf, type View } from './reach';
import { refuseSort } from './refuse-sort';

type Narrow = (view: View, uid: string, value: unknown) => unknown;

const POPULATABLE: ReadonlySet<string> = new Set(['relation', 'component', 'media', 'dynamiczone']);

/** Strapi's own parameters that can enter another type, by the names of REST and by those of the database. */
const PARAMETERS: ReadonlyMap<string, Narrow> = new Map([
  ['filters', narrowFilters],
  ['where', narrowFilters],
  ['sort', refuseSort],
  ['orderBy', refuseSort],
  ['populate', narrowPopulate],
]);

/**
 * The same query, blind to working copies behind relations. Strapi joins both rows of a document where a filter or a
 * sort enters its type, so that counting answers would spell out a draft letter by letter.
 * @throws refusalError DRAFTS_NOT_READABLE for a sort, which nothing can be added to
 */
export function publishedOnly<Query extends object>(view: View, uid: string, query: Query): Query {
  if (view.closed.size === 0) return query;
  const narrowed = Object.entries(query)
    .filter(([name, value]) => PARAMETERS.has(name) && typeof value !== 'function')
    .map(([name, value]) => [name, PARAMETERS.get(name)?.(view, uid, value)]);
  return { ...query, ...Object.fromEntries(narrowed) };
}

/** What a database query adds wherever it comes upon rows of a closed type, however it got there. */
export function publishedRows(strapi: Strapi, closed: ReadonlySet<string>) {
  return ({ meta: { uid } }: { meta: { uid: string } }): object =>
    closed.has(uid) && hasDraftAndPublish(strapi, uid) ? { publishedAt: { $notNull: true } } : {};
}

/** Relations to whatever type uses a thing, such as `related` on files, carry no status: they are left out. */
function narrowPopulate(view: View, uid: string, value: unknown): unknown {
  const attributes = attributesOf(view.strapi, uid);
  if (value === true || value === '*') return Object.values(attributes).some(isMorph) ? namesOf(attributes) : value;
  if (typeof value === 'string') return narrowPopulate(view, uid, value.split(','));
  if (Array.isArray(value)) return value.flatMap((path) => narrowPath(view, uid, String(path).trim()));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const attribute = attributes[name];
      if (!attribute) return [[name, inner]];
      return isMorph(attribute) ? [] : [[name, narrowBranch(view, attribute, inner)]];
    }),
  );
}

function narrowBranch(view: View, attribute: Attribute, value: unknown): unknown {
  if (!isRecord(value)) return value;
  const target = targetOf(attribute);
  if (target) return publishedOnly(view, target, value);
  const { on } = value;
  if (!isRecord(on)) return value;
  const fragments = Object.entries(on).map(([uid, inner]) => [
    uid,
    isRecord(inner) ? publishedOnly(view, uid, inner) : inner,
  ]);
  return { ...value, on: Object.fromEntries(fragments) };
}

/** A dotted path stays as it is, unless it passes through such a relation. */
function narrowPath(view: View, uid: string, path: string): readonly string[] {
  const attributes = attributesOf(view.strapi, uid);
  if (path === '*') return Object.values(attributes).some(isMorph) ? namesOf(attributes) : [path];
  const [name = '', ...rest] = path.split('.');
  const attribute = attributes[name];
  if (!attribute || rest.length === 0) return attribute && isMorph(attribute) ? [] : [path];
  const target = targetOf(attribute);
  return target ? narrowPath(view, target, rest.join('.')).map((deeper) => `${name}.${deeper}`) : [];
}

function namesOf(attributes: Readonly<Record<string, Attribute>>): readonly string[] {
  const names = Object.entries(attributes).filter(([, one]) => POPULATABLE.has(one.type) && !isMorph(one));
  return names.map(([name]) => name);
}
