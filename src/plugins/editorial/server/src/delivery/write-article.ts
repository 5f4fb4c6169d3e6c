import { blocksToText } from '../../../domain/article/blocks-text';
import type { ArticleBody, AuthorContent, Correction } from '../../../domain/article/edition';
import { readingMinutes } from '../../../domain/article/reading-time';
import { blocksToHtml } from '../../../domain/article/render-blocks';
import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { articleContent, articleText, authorContent, type ArticleText } from './content';
import { articleEdition, type EditionRow } from './edition-rows';
import type { NewLink, Written } from './editions';

/** Everything of a profile that readers may see; private fields and accounts are not even read. */
const PROFILE = {
  avatar: { populate: { file: true } },
  organization: true,
  outlets: true,
  links: true,
  translations: true,
};

/** An article as its readers get it from now on, with the profiles it is signed by. */
export async function writeArticle(
  strapi: Strapi,
  row: Row,
  { at, previous }: { readonly at: string; readonly previous: EditionRow | null },
): Promise<Written> {
  const text = articleText(row);
  const body = bodyFrom(text.body);
  const content = articleContent(text, await profilesOf(strapi, text), {
    corrections: dated(text.corrections, previous ? articleEdition(previous).content.corrections : [], at),
    readingMinutes: readingMinutes(body.text, row.locale ?? undefined),
  });
  const columns = { slug: text.slug, title: text.headline, sortKey: '', searchKey: '' };
  return { ...columns, content: JSON.stringify(content), body: JSON.stringify(body), links: linksOf(text) };
}

function bodyFrom(blocks: ArticleBody['blocks']): ArticleBody {
  return { blocks, html: blocksToHtml(blocks), text: blocksToText(blocks) };
}

async function profilesOf(strapi: Strapi, { credits }: ArticleText): Promise<Record<string, AuthorContent>> {
  const ids = credits.flatMap(({ author }) => author ?? []);
  if (ids.length === 0) return {};
  const where = { documentId: { $in: ids }, publishedAt: { $notNull: true } };
  const found = await rows(strapi, AUTHOR).findMany({ where, populate: PROFILE });
  return Object.fromEntries(found.map((row) => [row.documentId, authorContent(row)]));
}

/** A correction without an instant has that of the publication it first appeared in. */
function dated(corrections: readonly Correction[], before: readonly Correction[], at: string): Correction[] {
  return corrections.map((one) => {
    const known = before.find(({ type, text }) => type === one.type && text === one.text);
    return { ...one, at: one.at ?? known?.at ?? at };
  });
}

function linksOf({ credits, section, tags, genre }: ArticleText): NewLink[] {
  const links: NewLink[] = [
    ...credits.flatMap(({ author, role }) => (author ? [{ kind: 'author' as const, target: author, role }] : [])),
    ...(section ? [{ kind: 'section' as const, target: section, role: '' }] : []),
    ...tags.map((target) => ({ kind: 'tag' as const, target, role: '' })),
    { kind: 'genre', target: genre, role: '' },
  ];
  return [...new Map(links.map((link) => [`${link.kind}/${link.target}/${link.role}`, link])).values()];
}
