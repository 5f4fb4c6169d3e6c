import type { CreditedPerson } from '../../../contracts/bylines';
import { findByName } from '../../../domain/author/find-by-name';
import { AUTHOR, service } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { creditedProfiles, personOf } from './credited-profiles';

interface NamedRow {
  readonly publishedAt: string | null;
  readonly documentId: string;
  readonly name: string;
}

/** As many as fit under a field. */
const SHOWN = 8;
/** Of those found, some may not be for the caller. */
const LOOKED_AT = 50;

/**
 * Profiles for what is typed of a name, best first, as far as the caller may see them; one that is being renamed is
 * found by both names. Names alone are searched: nothing private answers. Databases do not fold Unicode alike.
 */
export async function peopleNamed(strapi: Strapi, typed: string): Promise<readonly CreditedPerson[]> {
  const all = await rows<NamedRow>(strapi, AUTHOR).findMany({
    select: ['id', 'documentId', 'name', 'publishedAt'],
    where: { name: { $notNull: true } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const opens = await service(strapi, 'drafts').opens(AUTHOR);
  const shown = all.filter(({ publishedAt, documentId }) => publishedAt || opens(documentId));
  const ids = new Set(findByName(typed, shown).map(({ documentId }) => documentId));
  const seen = await creditedProfiles(strapi, [...ids].slice(0, LOOKED_AT));
  return [...seen.values()].slice(0, SHOWN).map((profile) => personOf(profile));
}
