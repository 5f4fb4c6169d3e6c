import { attributesOf, isRecord, targetOf, type View } from './reach';

const IS_PUBLISHED = { publishedAt: { $notNull: true } };

export const GROUPS: ReadonlySet<string> = new Set(['$and', '$or', '$not']);

/** Filters that match published rows alone wherever they enter a closed type. */
export function narrowFilters(view: View, uid: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => narrowFilters(view, uid, one));
  if (!isRecord(value)) return value;
  // Each condition by itself: Strapi merges those of one object, and a later `$and` would replace ours.
  const parts = Object.entries(value).map(([key, item]) => ({ [key]: narrowFilter(view, uid, key, item) }));
  return parts.length > 1 ? { $and: parts } : (parts[0] ?? {});
}

function narrowFilter(view: View, uid: string, key: string, value: unknown): unknown {
  if (key.startsWith('$')) return narrowFilters(view, uid, value);
  const attribute = attributesOf(view.strapi, uid)[key];
  const target = attribute && targetOf(attribute);
  if (!target) return value;
  const inner = narrowFilters(view, target, asConditions(value));
  return view.closed.has(target) ? { $and: [inner, IS_PUBLISHED] } : inner;
}

/** A relation compared as a whole, such as `[stories][$null]=true`, is compared by the id of its target. */
export function asConditions(value: unknown): unknown {
  if (!isRecord(value)) return { id: value };
  const isComparison = Object.keys(value).some((key) => key.startsWith('$') && !GROUPS.has(key));
  return isComparison ? { id: value } : value;
}
