import { defaultLocale, inRunningTransaction, isLocalised, type DocumentContext, type Strapi } from '../strapi';
import { claimOrRefuse } from './claims';

/** A working copy with the document that has its slug, if any has. */
interface Going {
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string | null;
  readonly owner: string | null;
}

/**
 * What goes out has its slug for itself. Saves see to that already; a text that came by import, with a slug that
 * another had, meets it here, before Strapi's own check, which two publications at once would both pass.
 * @throws SLUG_TAKEN
 */
export async function publishWithSlug(
  strapi: Strapi,
  context: DocumentContext,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const { uid } = context;
  const isLocal = isLocalised(strapi, uid);
  for (const { documentId, locale, slug, owner } of await goingOut(strapi, context, isLocal)) {
    if (!slug || owner === documentId) continue;
    await claimOrRefuse(strapi, { uid, locale: isLocal ? (locale ?? '') : '' }, slug, documentId);
  }
  return next();
}

/** In one statement, which the query engine cannot do: the two tables know nothing of each other. */
async function goingOut(strapi: Strapi, { uid, params }: DocumentContext, isLocal: boolean): Promise<readonly Going[]> {
  const { connection, metadata } = strapi.db;
  const locales = isLocal ? await named(strapi, params) : null;
  const going = strapi.db
    .getConnection()
    .from({ t: metadata.get(uid).tableName })
    .leftJoin({ s: 'editorial_slugs' }, (join) =>
      join
        .on('s.slug', 't.slug')
        .onVal('s.target_uid', uid)
        .on('s.locale', isLocal ? connection.ref('t.locale') : connection.raw("''")),
    )
    .where('t.document_id', params.documentId ?? '')
    .whereNull('t.published_at')
    .select('t.locale', 't.slug', 't.document_id as documentId', 's.document_id as owner');
  return inRunningTransaction(strapi, locales ? going.whereIn('t.locale', [...locales]) : going);
}

/** The languages that the call names: none is the default one; null for `*`, which is all of them. */
async function named(strapi: Strapi, { locale }: DocumentContext['params']): Promise<readonly string[] | null> {
  if (locale === '*') return null;
  if (Array.isArray(locale) && locale.length > 0) return locale;
  return [typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi)];
}
