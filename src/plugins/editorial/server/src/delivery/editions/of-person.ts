import { ARTICLE, AUTHOR } from '../../plugin';
import type { Strapi } from '../../strapi';
import { authorEdition, editionRows } from './edition-rows';

/** Addresses of the pictures that readers saw beside these profiles. */
export async function avatarsOf(strapi: Strapi, authors: readonly string[]): Promise<readonly string[]> {
  const found = await editionRows(strapi).findMany({ where: ofProfiles(authors) });
  return [...new Set(found.flatMap((row) => authorEdition(row).content.avatar?.url ?? []))];
}

/** Profiles as readers got them, edition by edition. */
export async function historyOf(strapi: Strapi, authors: readonly string[]): Promise<readonly object[]> {
  const found = await editionRows(strapi).findMany({
    where: ofProfiles(authors),
    orderBy: [{ documentId: 'asc' }, { number: 'asc' }],
  });
  return found.map((row) => ({ number: row.number, isCurrent: row.isCurrent, ...authorEdition(row) }));
}

/** Every name that readers knew these profiles by. */
export async function namesOf(strapi: Strapi, authors: readonly string[]): Promise<readonly string[]> {
  const found = await editionRows(strapi).findMany({ where: ofProfiles(authors), select: ['title'] });
  return [...new Set(found.map(({ title }) => title))];
}

/** Articles that readers can see now, and in whose text a name stands. */
export async function textsNaming(strapi: Strapi, name: string) {
  const naming = { $or: [{ title: { $containsi: name } }, { body: { $containsi: name } }] };
  const found = await editionRows(strapi).findMany({
    where: { targetUid: ARTICLE, isCurrent: true, ...naming },
    select: ['documentId', 'locale', 'title'],
  });
  return found.map(({ documentId, locale, title }) => ({ documentId, locale, title }));
}

function ofProfiles(authors: readonly string[]) {
  return { targetUid: AUTHOR, documentId: { $in: [...authors] } };
}
