import type { CopyAuthor } from '../../../domain/article/press-copy/copy';
import type { ImportedAuthor, ImportNote } from '../../../contracts/import';
import { AUTHOR, service } from '../plugin';
import { documents, type Strapi } from '../strapi';
import { authorFields } from './author-fields';
import type { KnownAuthor } from '../authors/known-authors';
import type { Fits } from './limits';
import { nameKey } from '../../../domain/byline/name-key';
import { note } from './notes';
import { deservesProfile } from './people';
import { toldOtherwise } from './told-otherwise';

interface Profile {
  readonly author: ImportedAuthor;
  readonly notes: readonly ImportNote[];
}

/** The profile of everybody who has or deserves one, by `nameKey`: found and left as it is, or made as a draft. */
export async function findOrMakeProfiles(
  strapi: Strapi,
  people: readonly CopyAuthor[],
  fits: Fits,
): Promise<ReadonlyMap<string, Profile>> {
  const find = await service(strapi, 'authors').known();
  const profiles = new Map<string, Profile>();
  for (const person of people) {
    const [first, ...others] = find(person.name);
    if (first) profiles.set(nameKey(person.name), await existing(strapi, first, others, person));
    else if (deservesProfile(person)) profiles.set(nameKey(person.name), await made(strapi, person, fits));
  }
  return profiles;
}

async function existing(
  strapi: Strapi,
  known: KnownAuthor,
  others: readonly KnownAuthor[],
  person: CopyAuthor,
): Promise<Profile> {
  const { documentId, name } = known;
  const ambiguous = others.length > 0 ? [note('AMBIGUOUS_AUTHOR', person.name)] : [];
  const notes = [...ambiguous, ...(await toldOtherwise(strapi, known, person))];
  return { author: { documentId, name, isNew: false }, notes };
}

async function made(strapi: Strapi, person: CopyAuthor, fits: Fits): Promise<Profile> {
  const { fields, notes } = authorFields(person, fits);
  const { documentId } = await documents(strapi, AUTHOR).create({ data: { ...fields }, status: 'draft' });
  return { author: { documentId, name: fields.name, isNew: true }, notes };
}
