import type { CopyAuthor } from '../../../domain/article/press-copy/copy';
import type { ImportedAuthor, ImportNote } from '../../../contracts/import';
import { AUTHOR } from '../plugin';
import { documents, type Strapi } from '../strapi';
import { authorFields } from './author-fields';
import { knownAuthors } from './known-authors';
import type { Fits } from './limits';
import { nameKey } from './name-key';
import { note } from './notes';
import { deservesProfile } from './people';
import { toldOtherwise } from './told-otherwise';

interface Profiles {
  /** By `nameKey`; bare names have none. */
  readonly byName: ReadonlyMap<string, ImportedAuthor>;
  readonly notes: readonly ImportNote[];
}

/** The profile of everybody who has or deserves one: found and left as it is, or made as a draft. */
export async function findOrMakeProfiles(strapi: Strapi, people: readonly CopyAuthor[], fits: Fits): Promise<Profiles> {
  const find = await knownAuthors(strapi);
  const byName = new Map<string, ImportedAuthor>();
  const notes: ImportNote[] = [];
  for (const person of people) {
    const [known, ...others] = find(person.name);
    if (!known && !deservesProfile(person)) continue;
    if (others.length > 0) notes.push(note('AMBIGUOUS_AUTHOR', person.name));
    if (known) notes.push(...(await toldOtherwise(strapi, known, person)));
    const { author, more } = known ? { author: isKnown(known), more: [] } : await makeProfile(strapi, person, fits);
    byName.set(nameKey(person.name), author);
    notes.push(...more);
  }
  return { byName, notes };
}
