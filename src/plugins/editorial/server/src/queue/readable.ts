import { currentCaller } from '../actor';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { textsThat, type Narrow } from './documents';

/**
 * Of one type, the texts that the caller may open; null where that is none. `alias` is the table's name in the query,
 * whose rows have the key of a text.
 */
export async function readable(strapi: Strapi, uid: string, alias = 'c'): Promise<Narrow | null> {
  const [documentId, locale] = [`${alias}.document_id`, `${alias}.locale`];
  const scope = await service(strapi, 'drafts').scope(uid);
  if (scope === 'none') return null;
  if (scope === 'all') return () => {};
  if ('documentIds' in scope) return (texts) => void texts.whereIn(documentId, [...scope.documentIds]);
  const locales = localesIn(scope.where);
  if (locales) return (texts) => void texts.whereIn(locale, [...locales, '']);
  return textsThat(strapi, uid, scope.where, alias);
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
