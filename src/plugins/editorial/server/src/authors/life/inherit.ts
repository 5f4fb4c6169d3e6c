import { AUTHOR } from '../../plugin';
import { documents, type Strapi } from '../../strapi';
import type { Profile, ProfileRow } from '../profiles';

/** Facts that the profile that is left takes over where it has none itself. */
const FACTS = ['orcid', 'isni', 'wikidata'] as const;
const PRIVATE = ['email', 'legalName'] as const;
const ACCOUNTS = ['linkedAdmin', 'linkedUser'] as const;

/**
 * What the merged profile knew and the other does not goes into the working copy of that one, so that readers see
 * it after the ordinary review. Accounts go over in any case: they decide who may approve what.
 */
export async function inherit(strapi: Strapi, from: Profile, to: Profile, takeLinks: boolean): Promise<void> {
  const [gone, left] = [from.working, to.working];
  const accounts = missing(ACCOUNTS, left, (name) => gone[name]?.id);
  const own = missing(PRIVATE, left, (name) => gone[name]);
  const facts = takeLinks ? missing(FACTS, left, (name) => gone[name]) : {};
  const data = { ...accounts, ...own, ...facts, ...(takeLinks && linksOf(gone, left)) };
  if (Object.keys(data).length === 0) return;
  await documents(strapi, AUTHOR).update({ documentId: to.documentId, data });
}

function missing<Name extends keyof ProfileRow>(
  names: readonly Name[],
  left: ProfileRow,
  valueOf: (name: Name) => unknown,
): Record<string, unknown> {
  const gained = names.filter((name) => !left[name] && valueOf(name));
  return Object.fromEntries(gained.map((name) => [name, valueOf(name)]));
}

function linksOf(gone: ProfileRow, left: ProfileRow): Record<string, unknown> {
  const known = new Set(left.links.map(({ url }) => url));
  const added = gone.links.filter(({ url }) => !known.has(url));
  if (added.length === 0) return {};
  return { links: [...left.links, ...added].map(({ label, url }) => ({ label, url })) };
}
