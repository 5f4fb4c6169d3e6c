import { refuse } from '../../../domain/workflow/refusals';
import { refusalError } from '../http-errors';
import type { Strapi } from '../strapi';
import { isErased } from './erased';
import { slugRows, type SlugPlace, type SlugRow } from './slug-rows';
import { isReserved } from './make';

export function findClaim(strapi: Strapi, { uid, locale }: SlugPlace, slug: string): Promise<SlugRow | null> {
  return slugRows(strapi).findOne({ where: { targetUid: uid, locale, slug } });
}

/** By slug, the documents that these belong to. */
export async function findOwners(
  strapi: Strapi,
  { uid, locale }: SlugPlace,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const where = { targetUid: uid, locale, slug: { $in: [...slugs] } };
  const found = await slugRows(strapi).findMany({ where, select: ['slug', 'documentId'] });
  return new Map(found.map(({ slug, documentId }) => [slug, documentId]));
}

/** Every slug that leads to a document. */
export async function findSlugs(strapi: Strapi, targetUid: string, documentId: string): Promise<readonly string[]> {
  return (await slugRows(strapi).findMany({ where: { targetUid, documentId } })).map(({ slug }) => slug);
}

/** Claims a slug for a document; false when another document has it. Safe against a race: the table decides. */
export async function claimSlug(strapi: Strapi, place: SlugPlace, slug: string, documentId: string): Promise<boolean> {
  await claimSlugs(strapi, place, new Map([[slug, documentId]]));
  const claim = await findClaim(strapi, place, slug);
  return claim?.documentId === documentId;
}

const CLAIMS_AT_ONCE = 100;

/** Claims slugs for the documents beside them; those that somebody has stay with whoever has them. */
export async function claimSlugs(
  strapi: Strapi,
  { uid, locale }: SlugPlace,
  claims: ReadonlyMap<string, string>,
): Promise<void> {
  const place = { target_uid: uid, locale, state: 'current' };
  const claimed = [...claims].map(([slug, document_id]) => ({ ...place, slug, document_id }));
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < claimed.length; from += CLAIMS_AT_ONCE) {
      const insert = strapi.db.getConnection('editorial_slugs').insert(claimed.slice(from, from + CLAIMS_AT_ONCE));
      await insert.onConflict(['target_uid', 'locale', 'slug']).ignore().transacting(trx);
    }
  });
}

/** @throws SLUG_TAKEN when another document has it. */
export async function claimOrRefuse(strapi: Strapi, place: SlugPlace, slug: string, documentId: string): Promise<void> {
  if (!(await claimSlug(strapi, place, slug, documentId))) throw slugTaken(slug);
}

export function slugTaken(slug: string): Error {
  const why = isReserved(slug) ? 'is reserved for the site itself' : 'belongs to another text, or once did';
  return refusalError(refuse('SLUG_TAKEN', `The slug "${slug}" ${why}. Choose another.`));
}

/** The first of slug, slug-2, slug-3 … that nobody has. */
export async function freeSlug(strapi: Strapi, place: SlugPlace, wanted: string): Promise<string> {
  const taken = await slugRows(strapi).findMany({
    where: { targetUid: place.uid, locale: place.locale, slug: { $startsWith: wanted } },
    select: ['slug'],
  });
  // MySQL's usual collations take upper and lower case for the same.
  const names = new Set(taken.map((row) => row.slug.toLowerCase()));
  let slug = wanted;
  for (let n = 2; names.has(slug) || (await isErased(strapi, place, slug)); n += 1) slug = `${wanted}-${n}`;
  return slug;
}
