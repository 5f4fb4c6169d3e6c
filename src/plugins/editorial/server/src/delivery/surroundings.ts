import type { AuthorContent, ArticleContent, Edition } from '../../../domain/article/edition';
import type { Surroundings, Terms } from '../../../domain/article/present';
import { ARTICLE, AUTHOR, SECTION, TAG } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import type { DeliveryDesk } from './desk';
import { authorEdition, editionRows, WITHOUT_BODY } from './edition-rows';
import { latest } from './page';

export interface LoadedSurroundings extends Surroundings {
  readonly keys: readonly string[];
  /** When a section or tag among these was last changed. */
  readonly changedAt: string | null;
}

/** What is composed into articles as it is today: one query each for profiles, sections and tags of all of them. */
export async function surroundingsOf(
  { strapi, site }: DeliveryDesk,
  articles: readonly Edition<ArticleContent>[],
): Promise<LoadedSurroundings> {
  const contents = articles.map(({ content }) => content);
  const authorIds = distinct(contents.flatMap(({ credits }) => credits.flatMap(({ author }) => author ?? [])));
  const sectionIds = distinct(contents.flatMap(({ section }) => section ?? []));
  const tagIds = distinct(contents.flatMap(({ tags }) => tags));
  const sections = await headings(strapi, SECTION, sectionIds);
  const tags = await headings(strapi, TAG, tagIds);
  return {
    profiles: await profilesOf(strapi, authorIds),
    sections: termsOf(sections),
    tags: termsOf(tags),
    site,
    keys: [...keysOf('author', authorIds), ...keysOf('section', sectionIds), ...keysOf('tag', tagIds)],
    changedAt: latest([...sections, ...tags].map(changeOf)),
  };
}

export async function profilesOf(
  strapi: Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Edition<AuthorContent>>> {
  if (ids.length === 0) return new Map();
  const where = { targetUid: AUTHOR, documentId: { $in: ids }, isCurrent: true };
  const found = await editionRows(strapi).findMany({ where, select: WITHOUT_BODY });
  return new Map(found.map((row) => [row.documentId, authorEdition(row)]));
}

export type Alternates = ReadonlyMap<string, readonly { readonly locale: string; readonly slug: string }[]>;

/** The public languages of articles, by documentId. */
export async function languagesOf(strapi: Strapi, ids: readonly string[]): Promise<Alternates> {
  const where = { targetUid: ARTICLE, documentId: { $in: ids }, isCurrent: true };
  const select = ['documentId', 'locale', 'slug'] as const;
  const found = await editionRows(strapi).findMany({ where, select, orderBy: { locale: 'asc' } });
  return new Map(ids.map((id) => [id, found.filter(({ documentId }) => documentId === id)]));
}

/** The last difference readers saw in any of these documents, or, without a list, in anything published. */
export async function lastChange(strapi: Strapi, ids?: readonly string[]): Promise<string | null> {
  const where = ids ? { targetUid: { $in: [ARTICLE, AUTHOR] }, documentId: { $in: ids } } : {};
  const row = await editionRows(strapi).findOne({ where, select: ['changedAt'], orderBy: { changedAt: 'desc' } });
  return row?.changedAt ?? null;
}

export function keysOf(kind: 'article' | 'author' | 'section' | 'tag', ids: readonly string[]): string[] {
  return ids.map((id) => `${kind}:${id}`);
}

export function changeOf({ updatedAt }: Row): string | null {
  return typeof updatedAt === 'string' || updatedAt instanceof Date ? new Date(updatedAt).toISOString() : null;
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

async function headings(strapi: Strapi, uid: string, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const select = ['id', 'documentId', 'slug', 'name', 'updatedAt'];
  return rows(strapi, uid).findMany({ where: { documentId: { $in: ids } }, select });
}

function termsOf(found: readonly Row[]): Terms {
  return new Map(found.map((row) => [row.documentId, { slug: String(row.slug), name: String(row.name) }]));
}
