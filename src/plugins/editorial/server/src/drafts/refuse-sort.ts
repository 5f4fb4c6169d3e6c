import { notReadable } from './not-readable';
import { attributesOf, isRecord, targetOf, type View } from './reach';

/** @throws refusalError for a sort that enters a closed type: there is nothing that could be added to it */
export function refuseSort(view: View, uid: string, value: unknown): unknown {
  if (sortPaths(value).some((path) => entersClosed(view, uid, path))) throw notReadable();
  return value;
}

export function sortPaths(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') return value.split(',').map((path) => names(path.replace(/:.*/, '')));
  if (Array.isArray(value)) return value.flatMap(sortPaths);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => sortPaths(inner).map((rest) => [...names(key), ...rest]));
}

/** Strapi reads paths as lodash does: `a.b`, `a[b]` and `a["b"]` are one. */
function names(path: string): readonly string[] {
  return path.split(/[.[\]"'\s]+/).filter(Boolean);
}

function entersClosed(view: View, uid: string, path: readonly string[]): boolean {
  let current = uid;
  for (const name of path) {
    const attribute = attributesOf(view.strapi, current)[name];
    current = (attribute && targetOf(attribute)) ?? current;
    if (attribute && view.closed.has(targetOf(attribute) ?? '')) return true;
  }
  return false;
}
