import { createHmac } from 'node:crypto';
import { settingsOf } from '../config';
import type { Strapi } from '../strapi';
import { logKeyOf } from '../workflow/record/log-key';
import { slugRows, type SlugPlace } from './slug-rows';

/**
 * Slugs of an erased person hold their name. What stays is a keyed hash: enough to refuse the slug to others, not to
 * read it.
 */
export async function eraseClaims(strapi: Strapi, targetUid: string, documentId: string): Promise<void> {
  for (const { id, locale, slug } of await slugRows(strapi).findMany({ where: { targetUid, documentId } })) {
    const hidden = hiddenSlug(strapi, { uid: targetUid, locale }, slug);
    await slugRows(strapi).update({ where: { id }, data: { slug: hidden, state: 'retired' } });
  }
}

export async function isErased(strapi: Strapi, place: SlugPlace, slug: string): Promise<boolean> {
  const where = { targetUid: place.uid, locale: place.locale, slug: hiddenSlug(strapi, place, slug) };
  return (await slugRows(strapi).count({ where })) > 0;
}

/** The colon keeps it apart from every slug there can be. */
function hiddenSlug(strapi: Strapi, { uid, locale }: SlugPlace, slug: string): string {
  const text = JSON.stringify([uid, locale, slug]);
  return `erased:${createHmac('sha256', logKeyOf(strapi, settingsOf(strapi)))
    .update(text)
    .digest('hex')}`;
}
