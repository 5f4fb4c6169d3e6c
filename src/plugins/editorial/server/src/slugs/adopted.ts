import { rows, type Strapi } from '../strapi';
import type { Transition } from '../workflow/desk';
import { together } from '../workflow/key';
import { claimSlugs } from './claims';
import { sourceOf } from './sources';

/** Claims the slugs of documents that are taken up as they stand; of two that have the same, the first keeps it. */
export async function claimAdopted(strapi: Strapi, keys: readonly Transition['key'][]): Promise<void> {
  for (const { where } of together(keys.filter(({ uid }) => sourceOf(strapi, uid)))) {
    const { targetUid: uid, documentId, locale } = where;
    const texts = { documentId, ...(locale !== '' && { locale }) };
    const found = await rows(strapi, uid).findMany({
      where: texts,
      select: ['slug', 'documentId'],
      orderBy: { id: 'asc' },
    });
    const claims = new Map<string, string>();
    for (const { slug, documentId: owner } of found) {
      if (typeof slug === 'string' && slug !== '' && !claims.has(slug)) claims.set(slug, owner);
    }
    await claimSlugs(strapi, { uid, locale }, claims);
  }
}
