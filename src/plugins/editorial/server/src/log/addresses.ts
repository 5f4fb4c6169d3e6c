import { editionRows } from '../delivery/editions/edition-rows';
import type { WrittenEdition } from '../delivery/editions/written-editions';
import { service } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { eventRows } from '../workflow/record/events';
import type { Key } from '../workflow/key';
import { problem, type Problem } from './problems';

/** An address that readers have known. */
interface Address {
  readonly key: Key;
  readonly slug: string;
}

/**
 * Addresses that lead readers to another text than the one that they found there, or that others may take. An edition is signed
 * with its address; only a merge gives it to another document, which the log names.
 */
export async function movedAddresses(strapi: Strapi, page: readonly WrittenEdition[]): Promise<readonly Problem[]> {
  const addresses = page.flatMap(({ key, slug, isSigned }) => (isSigned && slug !== null ? [{ key, slug }] : []));
  const found: Problem[] = [];
  for (const address of await elsewhere(strapi, addresses)) {
    const { key, slug } = address;
    if (await leadsAway(strapi, address))
      found.push(problem('address_moved', key, null, `its address "${slug}" is not its own any more`));
  }
  return found;
}

async function elsewhere(strapi: Strapi, addresses: readonly Address[]): Promise<readonly Address[]> {
  const found: Address[] = [];
  for (const [place, all] of byPlace(addresses)) {
    const owners = await service(strapi, 'slugs').ownersOf(place, [...new Set(all.map(({ slug }) => slug))]);
    found.push(...all.filter(({ key, slug }) => owners.get(slug) !== key.documentId));
  }
  return found;
}

/** Slugs are one text's alone within a type and language. */
function byPlace(addresses: readonly Address[]): ReadonlyMap<Key, readonly Address[]> {
  const places = new Map<Key, Address[]>();
  for (const address of addresses) {
    const { uid, locale } = address.key;
    const place = [...places.keys()].find((one) => one.uid === uid && one.locale === locale) ?? address.key;
    places.set(place, [...(places.get(place) ?? []), address]);
  }
  return places;
}

/** A look of its own: somebody may have merged two profiles meanwhile. */
async function leadsAway(strapi: Strapi, { key, slug }: Address): Promise<boolean> {
  const owner = await service(strapi, 'slugs').ownerOf(key, slug);
  if (owner === key.documentId) return false;
  if (owner === null && (await service(strapi, 'slugs').isErased(key, slug))) return false;
  if (owner !== null && (await isHeir(strapi, key, owner))) return false;
  return !(await cameSecond(strapi, { key, slug }, owner));
}

/** Whether a document took the place of this one, or of one that had. */
async function isHeir(strapi: Strapi, key: Key, owner: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let from: string | undefined = key.documentId; from !== undefined && !seen.has(from);) {
    seen.add(from);
    const where = { targetUid: key.uid, documentId: from, locale: key.locale, step: 'merge' };
    const merge = await eventRows(strapi).findOne({ where, orderBy: { seq: 'desc' } });
    // Merges from before the log named who took over could be into anybody.
    if (merge && merge.about === null) return true;
    if (merge?.about === owner) return true;
    from = merge?.about ?? undefined;
  }
  return false;
}

/** A text that came by import may have the address of another one: it belongs to whoever had it first, also under another name now. */
async function cameSecond(strapi: Strapi, { key, slug }: Address, owner: string | null): Promise<boolean> {
  const { uid, documentId, locale } = key;
  const adopted = await eventRows(strapi).findOne({ where: { targetUid: uid, documentId, locale, step: 'adopt' } });
  if (!adopted) return false;
  if (owner === null || (await rows(strapi, uid).count({ where: { documentId: owner, slug } })) > 0) return true;
  return (await editionRows(strapi).count({ where: { targetUid: uid, documentId: owner, slug } })) > 0;
}
