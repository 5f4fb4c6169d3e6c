import { blocksToText } from '../../../../domain/article/blocks-text';
import type { ArticleBody, ArticleContent, AuthorContent, Correction } from '../../../../domain/article/edition';
import { readingMinutes } from '../../../../domain/article/reading-time';
import { blocksToHtml } from '../../../../domain/article/render-blocks';
import type { Row, Strapi } from '../../strapi';
import { articleContent, articleText, type ArticleText } from './content';
import { articleEdition } from './edition-rows';
import { linksOf } from './edition-links';
import type { Writing, Written } from './editions';
import { distinct, profilesOf as currentProfiles } from '../reads/surroundings';

/** Everything of a profile that readers may see; private fields and accounts are not even read. */
export const PROFILE = {
  avatar: { populate: { file: true } },
  organization: true,
  outlets: true,
  links: true,
  translations: true,
};

/** An article as its readers get it from now on, with the profiles it is signed by. */
export async function articleWriting(strapi: Strapi, row: Row): Promise<Writing> {
  const text = articleText(row);
  const profiles = await profilesOf(strapi, text);
  return (occasion) => writeArticle(row, text, profiles, occasion);
}

function writeArticle(
  row: Row,
  text: ArticleText,
  profiles: ArticleContent['profiles'],
  { at, previous }: Parameters<Writing>[0],
): Written {
  const body = bodyFrom(text.body);
  const before = previous && articleEdition(previous).content;
  const content = articleContent(text, profiles, {
    corrections: dated(text.corrections, before?.corrections ?? [], at),
    firstProfiles: firstProfiles(profiles, before),
    readingMinutes: readingMinutes(body.text, row.locale ?? undefined),
  });
  const columns = { slug: text.slug, title: text.headline, sortKey: '', searchKey: '' };
  return { ...columns, content: JSON.stringify(content), body: JSON.stringify(body), links: linksOf(text) };
}

function bodyFrom(blocks: ArticleBody['blocks']): ArticleBody {
  return { blocks, html: blocksToHtml(blocks), text: blocksToText(blocks) };
}

/** As their own editions have them: one query, where the published rows would take one for each component. */
async function profilesOf(strapi: Strapi, { credits }: ArticleText): Promise<Record<string, AuthorContent>> {
  const editions = await currentProfiles(strapi, distinct(credits.flatMap(({ author }) => author ?? [])));
  return Object.fromEntries([...editions].map(([documentId, { content }]) => [documentId, content]));
}

/** What the article first carried, of those whose profile is another now: kept from edition to edition. */
function firstProfiles(
  profiles: ArticleContent['profiles'],
  before: ArticleContent | null,
): ArticleContent['profiles'] {
  const first = { ...before?.profiles, ...before?.firstProfiles };
  const changed = Object.entries(first).filter(([id, then]) => profiles[id] && !isSame(profiles[id], then));
  return Object.fromEntries(changed);
}

function isSame(one: AuthorContent, other: AuthorContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A correction without an instant has that of the publication it first appeared in. */
function dated(corrections: readonly Correction[], before: readonly Correction[], at: string): Correction[] {
  return corrections.map((one) => {
    const known = before.find(({ type, text }) => type === one.type && text === one.text);
    return { ...one, at: one.at ?? known?.at ?? at };
  });
}
