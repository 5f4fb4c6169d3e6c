import type { CopyAuthor, PressCopy } from '../../../domain/article/press-copy/copy';
import type { OwnCredit } from './byline';
import { nameKey } from './name-key';

/** Everybody the copy names, once each, with what it tells of them. */
export function peopleOf({ authors }: PressCopy, credits: readonly OwnCredit[]): readonly CopyAuthor[] {
  const people = new Map<string, CopyAuthor>();
  for (const author of authors) addTo(people, author);
  for (const { name, kind, title } of credits) addTo(people, { name, kind, outlets: [], jobTitle: title });
  return [...people.values()];
}

/** Persons get a profile, and so does an organisation of which the copy tells something; others are bare names. */
export function deservesProfile({ kind, biography, email, jobTitle, outlets }: CopyAuthor): boolean {
  return kind === 'person' || Boolean(biography?.length || email || jobTitle) || outlets.length > 0;
}

function addTo(people: Map<string, CopyAuthor>, person: CopyAuthor): void {
  const key = nameKey(person.name);
  const known = people.get(key);
  people.set(key, known ? { ...known, jobTitle: known.jobTitle ?? person.jobTitle } : person);
}
