import { uidOf } from '../plugin';
import { rows, type RowQuery, type Strapi } from '../strapi';

/** `retired`: its document is gone, and nobody else may have it. */
export type SlugState = 'current' | 'retired';

export interface SlugRow {
  readonly id: number;
  readonly targetUid: string;
  readonly locale: string;
  readonly slug: string;
  readonly documentId: string;
  readonly state: SlugState;
}

export interface SlugPlace {
  readonly uid: string;
  readonly locale: string;
}

export function slugRows(strapi: Strapi): RowQuery<SlugRow> {
  return rows<SlugRow>(strapi, uidOf('slug'));
}

export function findClaim(strapi: Strapi, { uid, locale }: SlugPlace, slug: string): Promise<SlugRow | null> {
  return slugRows(strapi).findOne({ where: { targetUid: uid, locale, slug } });
}

/** Claims a slug for a document; false when another document has it. Safe against a race: the table decides. */
export async function claimSlug(strapi: Strapi, place: SlugPlace, slug: string, documentId: string): Promise<boolean> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = { target_uid: place.uid, locale: place.locale, slug, document_id: documentId, state: 'current' };
    const insert = strapi.db.getConnection('editorial_slugs').insert(row);
    await insert.onConflict(['target_uid', 'locale', 'slug']).ignore().transacting(trx);
  });
  const claim = await findClaim(strapi, place, slug);
  return claim?.documentId === documentId;
}

/** The first of slug, slug-2, slug-3 … that nobody has. */
export async function freeSlug(strapi: Strapi, place: SlugPlace, wanted: string): Promise<string> {
  const taken = await slugRows(strapi).findMany({
    where: { targetUid: place.uid, locale: place.locale, slug: { $startsWith: wanted } },
    select: ['slug'],
  });
  const names = new Set(taken.map((row) => row.slug));
  let slug = wanted;
  for (let n = 2; names.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}
