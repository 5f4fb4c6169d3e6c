import type { CopyAuthor, PressCopy } from '../../../domain/article/press-copy/copy';
import { AUTHOR } from '../plugin';
import type { OwnCredit } from './byline';
import type { Fits } from './limits';
import { nameKey } from '../../../domain/byline/name-key';

/** Everybody who is credited, once each, with what the copy tells of them; others only where it tells something. */
export function peopleOf({ authors }: PressCopy, credits: readonly OwnCredit[], fits: Fits): readonly CopyAuthor[] {
  const people = new Map<string, CopyAuthor>();
  const credited = new Set(credits.map(({ name }) => name));
  for (const author of authors) {
    if (fits(AUTHOR, 'name', author.name) && (credited.has(author.name) || isToldOf(author))) addTo(people, author);
  }
  for (const { name, kind, title } of credits) addTo(people, { name, kind, outlets: [], jobTitle: title });
  return [...people.values()];
}

/** Persons get a profile, and so does an organisation of which the copy tells something; others are bare names. */
export function deservesProfile(person: CopyAuthor): boolean {
  return person.kind === 'person' || isToldOf(person);
}

function isToldOf({ biography, email, jobTitle, organization, outlets }: CopyAuthor): boolean {
  return Boolean(biography?.length || email || jobTitle || organization) || outlets.length > 0;
}

function addTo(people: Map<string, CopyAuthor>, person: CopyAuthor): void {
  const key = nameKey(person.name);
  const known = people.get(key);
  people.set(key, known ? { ...known, jobTitle: known.jobTitle ?? person.jobTitle } : person);
}
