import type { DocumentParams, Strapi } from '../strapi';
import { attributesOf } from './reach';

/** What Strapi's `_q` looks in. */
export const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'uid', 'email', 'enumeration']);

/** Strapi's `_q` looks in private fields as well, and the count tells what they hold; here it becomes filters. */
export function searchPublicFields(strapi: Strapi, uid: string, params: DocumentParams): DocumentParams {
  const { _q: words, ...others } = params;
  if (words === undefined) return params;
  const texts = Object.entries(attributesOf(strapi, uid)).filter(([, one]) => TEXTS.has(one.type) && !one.private);
  const $or = texts.map(([name]) => ({ [name]: { $containsi: String(words) } }));
  return { ...others, filters: { $and: [params.filters ?? {}, { $or }] } };
}
