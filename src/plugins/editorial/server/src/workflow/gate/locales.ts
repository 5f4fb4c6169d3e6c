import { defaultLocale, isLocalised, rows, type DocumentParams, type Strapi } from '../../strapi';
import type { Key } from '../key';

/** The documents that a call names: its locale may be absent, one, a list, or `*` for every language there is. */
export async function keysOf(
  strapi: Strapi,
  uid: string,
  { documentId = '', locale }: DocumentParams,
): Promise<readonly Key[]> {
  if (!isLocalised(strapi, uid)) return [{ uid, documentId, locale: '' }];
  const locales = await localesOf(strapi, uid, documentId, locale);
  return locales.map((one) => ({ uid, documentId, locale: one }));
}

/** The one document that a save names. */
export async function keyOf(strapi: Strapi, uid: string, { documentId = '', locale }: DocumentParams): Promise<Key> {
  if (!isLocalised(strapi, uid)) return { uid, documentId, locale: '' };
  const one = typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi);
  return { uid, documentId, locale: one };
}

async function localesOf(
  strapi: Strapi,
  uid: string,
  documentId: string,
  locale: DocumentParams['locale'],
): Promise<readonly string[]> {
  if (locale === '*') {
    const all = await rows(strapi, uid).findMany({ where: { documentId }, select: ['locale'] });
    return [...new Set(all.map((row) => row.locale ?? ''))];
  }
  if (typeof locale === 'string' && locale !== '') return [locale];
  if (Array.isArray(locale) && locale.length > 0) return [...new Set(locale)];
  return [await defaultLocale(strapi)];
}
