import type { AuthorContent, ArticleContent, Edition } from '../../../../domain/article/edition';
import type { Surroundings, Terms } from '../../../../domain/article/present';
import { ARTICLE, AUTHOR, SECTION, TAG } from '../../plugin';
import { defaultLocale, rows, type Row, type Strapi } from '../../strapi';
import type { DeliveryDesk } from '../desk';
import { authorEdition, editionRows, EDITIONS, WITHOUT_BODY } from '../editions/edition-rows';
import { latest } from './page';

export interface LoadedSurroundings extends Surroundings {
  readonly keys: readonly string[];
  /** Sections and tags among these, by key. */
  readonly headings: ReadonlyMap<string, Heading>;
  /** When a section or tag among these was last changed. */
  readonly changedAt: string | null;
  /** When readers last saw a difference in a profile among these. */
  readonly profilesChangedAt: string | null;
}

/** An author as readers know them, or knew them until `changedAt`. */
export interface Profile {
  readonly edition: Edition<AuthorContent> | null;
  readonly changedAt: string | null;
}

/** A section or tag. */
export interface Heading {
  readonly slug: string;
  readonly name: string;
  readonly changedAt: string | null;
}

/** What is composed into articles as it is today; of what is not known already, one query each of all the articles. */
export async function surroundingsOf(
  desk: DeliveryDesk,
  articles: readonly Edition<ArticleContent>[],
): Promise<LoadedSurroundings> {
  const shown = articles.map(({ content }) => shownOf(content));
  const [authorIds, sectionIds, tagIds] = [
    distinct(shown.flatMap(({ authors }) => authors)),
    distinct(shown.flatMap(({ sections }) => sections)),
    distinct(shown.flatMap(({ tags }) => tags)),
  ];
  const sections = await headings(desk, 'section', sectionIds);
  const tags = await headings(desk, 'tag', tagIds);
  const { profiles, changedAt } = await knownProfiles(desk, authorIds);
  return {
    profiles,
    sections: termsOf(sections),
    tags: termsOf(tags),
    site: desk.site,
    bylines: desk.bylines,
    keys: [...keysOf('author', authorIds), ...keysOf('section', sectionIds), ...keysOf('tag', tagIds)],
    headings: new Map([...sections, ...tags]),
    changedAt: latest([...sections.values(), ...tags.values()].map((heading) => heading.changedAt)),
    profilesChangedAt: changedAt,
  };
}

/** What is composed into one of these articles, as keys, and when a section or tag among it was last changed. */
export function shownIn({ headings }: LoadedSurroundings, { content }: Edition<ArticleContent>) {
  const { authors, sections, tags } = shownOf(content);
  const keys = [...keysOf('author', authors), ...keysOf('section', sections), ...keysOf('tag', tags)];
  return { keys, changedAt: latest(keys.map((key) => headings.get(key)?.changedAt)) };
}

function shownOf({ credits, section, tags }: ArticleContent) {
  const authors = credits.flatMap(({ author }) => author ?? []);
  return { authors, sections: section === null ? [] : [section], tags };
}

/** Profiles that readers can see now, by documentId, and when they last saw a difference in one of these. */
export async function knownProfiles({ strapi, parts }: DeliveryDesk, ids: readonly string[]) {
  const known = await parts.profiles.of(keysOf('author', ids), (keys) => readProfiles(strapi, keys.map(idIn)));
  const editions = [...known.values()].flatMap(({ edition }) => edition ?? []);
  return {
    profiles: new Map(editions.map((edition) => [edition.documentId, edition])),
    changedAt: latest([...known.values()].map(({ changedAt }) => changedAt)),
  };
}

async function readProfiles(strapi: Strapi, ids: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
  const current = await profilesOf(strapi, ids);
  const where = { targetUid: AUTHOR, documentId: { $in: ids } };
  const all = await editionRows(strapi).findMany({ where, select: ['documentId', 'changedAt'] });
  const changeOfOne = (id: string) =>
    latest(all.flatMap(({ documentId, changedAt }) => (documentId === id ? [changedAt] : [])));
  return new Map(ids.map((id) => [`author:${id}`, { edition: current.get(id) ?? null, changedAt: changeOfOne(id) }]));
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
export async function languagesOf(
  strapi: Strapi,
  articles: readonly { readonly documentId: string }[],
): Promise<Alternates> {
  const ids = articles.map(({ documentId }) => documentId);
  if (ids.length === 0) return new Map();
  const found: { documentId: string; locale: string; slug: string }[] = await strapi.db
    .getConnection(EDITIONS)
    .where({ target_uid: ARTICLE, is_current: true })
    .whereIn('document_id', ids)
    .select('document_id as documentId', 'locale', 'slug')
    .orderBy('locale');
  return new Map(ids.map((id) => [id, found.filter(({ documentId }) => documentId === id)]));
}

/** In which languages an article is public, and when readers last saw a difference in it in any: one query for both. */
export async function versionsOf(strapi: Strapi, documentId: string) {
  const found: { locale: string; slug: string; isCurrent: boolean | number; changedAt: string }[] = await strapi.db
    .getConnection(EDITIONS)
    .where({ target_uid: ARTICLE, document_id: documentId })
    .select('locale', 'slug', 'is_current as isCurrent', 'changed_at as changedAt')
    .orderBy('locale');
  const current = found.filter(({ isCurrent }) => isCurrent).map(({ locale, slug }) => ({ documentId, locale, slug }));
  const languages: Alternates = new Map([[documentId, current]]);
  return { languages, changedAt: latest(found.map(({ changedAt }) => changedAt)) };
}

/** The last difference readers saw in anything published. */
export async function lastChange({ strapi, parts }: DeliveryDesk): Promise<string | null> {
  const read = async () => {
    const row = await editionRows(strapi).findOne({ select: ['changedAt'], orderBy: { changedAt: 'desc' } });
    return row?.changedAt ?? null;
  };
  return fact(parts, 'articles', read);
}

/** The language of an address that names none. */
export async function usualLocale({ strapi, parts }: DeliveryDesk): Promise<string> {
  return (await fact(parts, 'locale', () => defaultLocale(strapi))) ?? defaultLocale(strapi);
}

async function fact({ facts }: DeliveryDesk['parts'], key: string, read: () => Promise<string | null>) {
  return (await facts.of([key], async () => new Map([[key, await read()]]))).get(key) ?? null;
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

const HEADINGS = { section: SECTION, tag: TAG } as const;

async function headings(
  { strapi, parts }: DeliveryDesk,
  kind: keyof typeof HEADINGS,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Heading>> {
  const select = ['id', 'documentId', 'slug', 'name', 'updatedAt'];
  return parts.headings.of(keysOf(kind, ids), async (keys) => {
    const where = { documentId: { $in: keys.map(idIn) } };
    const found = await rows(strapi, HEADINGS[kind]).findMany({ where, select });
    return new Map(found.map((row) => [`${kind}:${row.documentId}`, headingFrom(row)]));
  });
}

function headingFrom(row: Row): Heading {
  return { slug: String(row.slug), name: String(row.name), changedAt: changeOf(row) };
}

function termsOf(found: ReadonlyMap<string, Heading>): Terms {
  return new Map([...found].map(([key, { slug, name }]) => [idIn(key), { slug, name }]));
}

function idIn(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
