import { currentCaller } from '../actor';
import { service } from '../plugin';
import type { SqlQuery, Strapi } from '../strapi';
import { documentsWhere } from './documents';

type Narrow = (cases: SqlQuery) => void;

/** Of one type, the cases whose texts the caller may open; null where that is none. */
export async function readable(strapi: Strapi, uid: string): Promise<Narrow | null> {
  const scope = await service(strapi, 'drafts').scope(uid);
  if (scope === 'none') return null;
  if (scope === 'all') return () => {};
  if ('documentIds' in scope) return (cases) => void cases.whereIn('c.document_id', [...scope.documentIds]);
  const locales = localesIn(scope.where);
  if (locales) return (cases) => void cases.whereIn('c.locale', [...locales, '']);
  const documents = documentsWhere(strapi, uid, scope.where);
  return (cases) => void cases.whereIn('c.document_id', documents);
}

/**
 * The languages that a condition of a role amounts to, where it is about languages alone, as it is for every role that
 * has no condition of its own: the case knows its language, so that its text need not be asked.
 */
function localesIn(where: unknown): readonly string[] | null {
  if (!isObject(where)) return null;
  const [[key, value] = [], ...others] = Object.entries(where);
  if (key === undefined || others.length > 0) return null;
  if (key === 'locale') return isObject(value) && isWords(value.$in) ? value.$in : null;
  if (!Array.isArray(value) || (key !== '$or' && !(key === '$and' && value.length === 1))) return null;
  const each = value.map(localesIn);
  return each.every((one) => one !== null) ? [...new Set(each.flat())] : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** What the caller's own account and profile are called. */
export async function ownNames(strapi: Strapi): Promise<readonly string[]> {
  const { kind, id } = currentCaller(strapi);
  return service(strapi, 'workflow').identify(`${kind}:${id}`);
}
