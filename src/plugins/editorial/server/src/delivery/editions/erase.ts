import type { ArticleContent, AuthorContent, EditionCredit } from '../../../../domain/article/edition';
import { AUTHOR } from '../../plugin';
import type { Strapi } from '../../strapi';
import { articleEdition, editionRows, linkRows, type EditionRow } from './edition-rows';
import { isSigned, macOf } from './seal';
import { sortKeyOf } from './write-author';

/** Takes a person out of every edition there was: of their profile, and of articles that credited them. */
export async function erasePerson(strapi: Strapi, author: string, label: string): Promise<void> {
  await eraseProfiles(strapi, author, label);
  const credited = await linkRows(strapi).findMany({
    where: { kind: 'author', target: author },
    select: ['editionId'],
  });
  for (const id of new Set(credited.map(({ editionId }) => editionId))) await eraseCredits(strapi, id, author, label);
  await linkRows(strapi).deleteMany({ where: { kind: 'author', target: author } });
}

/** What stands for the address of an erased profile, which names them. */
export function erasedSlug(author: string): string {
  return `erased-${author}`;
}

async function eraseProfiles(strapi: Strapi, author: string, label: string): Promise<void> {
  const found = await editionRows(strapi).findMany({ where: { targetUid: AUTHOR, documentId: author } });
  const slug = erasedSlug(author);
  const content = JSON.stringify(nobody(label, slug));
  const data = { slug, title: label, sortKey: sortKeyOf(label), searchKey: '', content };
  for (const row of found) await rewrite(strapi, row, data);
}

function nobody(name: string, slug: string): AuthorContent {
  const empty = { sortName: null, avatar: null, jobTitle: null, organization: null, careerStart: null, location: null };
  const lists = { outlets: [], expertise: [], languages: [], links: [], translations: [] };
  const named = { orcid: null, isni: null, wikidata: null, publicContact: null, shortBio: null, bio: [] };
  return { name, kind: 'person', slug, ...empty, ...lists, ...named };
}

async function eraseCredits(strapi: Strapi, id: number, author: string, label: string): Promise<void> {
  const row: EditionRow | null = await editionRows(strapi).findOne({ where: { id } });
  if (!row) return;
  const { content } = articleEdition(row);
  const { [author]: _gone, ...profiles } = content.profiles;
  const { [author]: _goneToo, ...firstProfiles } = content.firstProfiles ?? {};
  const erased: ArticleContent = {
    ...content,
    profiles,
    firstProfiles,
    credits: content.credits.map((credit) => (credit.author === author ? nameless(credit, label) : credit)),
  };
  await rewrite(strapi, row, { content: JSON.stringify(erased) });
}

/** Signed, unless somebody had changed it before: an erasure would say that it was right. */
async function rewrite(strapi: Strapi, row: EditionRow, data: Partial<EditionRow>): Promise<void> {
  const mac = row.mac === null || isSigned(strapi, row) ? macOf(strapi, { ...row, ...data }) : row.mac;
  await editionRows(strapi).update({ where: { id: row.id }, data: { ...data, mac } });
}

function nameless({ role, kind }: EditionCredit, label: string): EditionCredit {
  return { role, kind, author: null, name: label, creditedAs: null, affiliation: null, note: null };
}
