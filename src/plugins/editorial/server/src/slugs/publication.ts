import { defaultLocale, isLocalised, rows, type DocumentContext, type Strapi } from '../strapi';
import { claimOrRefuse, findClaim } from './claims';

/**
 * What goes out has its slug for itself. Saves see to that already; a text that came by import, with a slug that
 * another had, meets it here, before Strapi's own check, which two publications at once would both pass.
 * @throws SLUG_TAKEN
 */
export async function publishWithSlug(
  strapi: Strapi,
  { uid, params }: DocumentContext,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const isLocal = isLocalised(strapi, uid);
  const where = {
    documentId: params.documentId,
    publishedAt: { $null: true },
    ...(isLocal && (await named(strapi, params))),
  };
  for (const row of await rows(strapi, uid).findMany({ where, select: ['documentId', 'locale', 'slug'] })) {
    const place = { uid, locale: isLocal ? (row.locale ?? '') : '' };
    if (typeof row.slug !== 'string' || row.slug === '') continue;
    const claim = await findClaim(strapi, place, row.slug);
    if (claim?.documentId !== row.documentId) await claimOrRefuse(strapi, place, row.slug, row.documentId);
  }
  return next();
}

/** The languages that the call names: none is the default one, `*` all of them. */
async function named(strapi: Strapi, { locale }: DocumentContext['params']): Promise<object> {
  if (locale === '*') return {};
  if (Array.isArray(locale) && locale.length > 0) return { locale: { $in: locale } };
  return { locale: typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi) };
}
