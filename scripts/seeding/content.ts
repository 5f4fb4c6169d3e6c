import type { Core } from '@strapi/strapi';
import { articles } from '../newsroom/articles';
import { authors } from '../newsroom/authors';
import { pages } from '../newsroom/pages';
import { sections } from '../newsroom/sections';
import { tags } from '../newsroom/tags';
import type { DemoArticle, DemoAuthor } from '../newsroom/types';
import type { Key, Newsroom } from './editorial';
import type { Member } from './people';

const ARTICLE = 'plugin::editorial.article';
const AUTHOR = 'plugin::editorial.author';
const PAGE = 'api::page.page';
const LOCALE = 'en';

type Ids = ReadonlyMap<string, string>;

/** Sections and tags, by slug. */
export async function makeHeadings(strapi: Core.Strapi): Promise<Ids> {
  const ids = new Map<string, string>();
  const make = async (type: 'section' | 'tag', data: { slug: string }) => {
    const documents = strapi.documents(`plugin::editorial.${type}` as 'plugin::users-permissions.user');
    ids.set(`${type}:${data.slug}`, (await documents.create({ data: data as object })).documentId);
  };
  for (const section of sections) await make('section', section);
  for (const tag of tags) await make('tag', tag);
  return ids;
}

/** The eight profiles as drafts; the first is the demo author's own. */
export async function writeProfiles(newsroom: Newsroom, { adminId, userId }: Member): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [index, author] of authors.entries()) {
    const documentId = await newsroom.writes(AUTHOR, profileOf(author));
    if (index === 0) await newsroom.links(documentId, { linkedAdmin: adminId, linkedUser: userId });
    ids.set(author.key, documentId);
  }
  return ids;
}

/** Writes an article and takes it as far as its stage; the profiles it credits go along the first time. */
export async function runStory(newsroom: Newsroom, article: DemoArticle, headings: Ids, profiles: Ids): Promise<void> {
  const documentId = await newsroom.writes(ARTICLE, textOf(article, headings, profiles));
  await moveTo(newsroom, { uid: ARTICLE, documentId, locale: LOCALE }, article);
}

/** The standing pages of the site, in the order in which they link to each other. */
export async function makePages(newsroom: Newsroom): Promise<void> {
  const ids = new Map<string, string>();
  for (const { key, stage, parent, seeAlso = [], ...page } of pages) {
    const links = { parent: ids.get(parent ?? ''), seeAlso: seeAlso.map((other) => ids.get(other)) };
    const documentId = await newsroom.writes(PAGE, { ...page, ...links });
    ids.set(key, documentId);
    await moveTo(newsroom, { uid: PAGE, documentId, locale: LOCALE }, { stage });
  }
}

async function moveTo(
  newsroom: Newsroom,
  key: Key,
  { stage, reason }: Pick<DemoArticle, 'stage' | 'reason'>,
): Promise<void> {
  if (stage === 'draft') return;
  await newsroom.submits(key);
  if (stage === 'changes_requested') await newsroom.requestsChanges(key, reason ?? 'Please have another look.');
  if (stage === 'approved' || stage === 'published') await newsroom.approves(key);
  if (stage === 'published') await newsroom.publishes(key);
}

/** Published first, so that the front page has its newest at the top and profiles are out early. */
export function storiesInOrder(): readonly DemoArticle[] {
  return [...articles].sort((a, b) => Number(b.stage === 'published') - Number(a.stage === 'published'));
}

function profileOf({ key: _, bio, ...profile }: DemoAuthor): object {
  const blocks = bio?.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  return { ...profile, ...(blocks && { bio: blocks }) };
}

function textOf(
  { key: _, stage: __, reason: ___, section, tags: names, credits, ...text }: DemoArticle,
  headings: Ids,
  profiles: Ids,
): object {
  return {
    ...text,
    section: headings.get(`section:${section}`),
    tags: names.map((slug) => headings.get(`tag:${slug}`)),
    credits: credits.map((credit) => (credit.author ? { ...credit, author: profiles.get(credit.author) } : credit)),
  };
}
