import type { ArticlesQuery } from '../../../../contracts/delivery-queries';
import { AUTHOR, SECTION, TAG } from '../../plugin';
import { rows, type Strapi } from '../../strapi';
import { editionRows } from '../editions/edition-rows';
import type { Filter } from './newest';

/** Filters by documentId, the narrowest first; null when one of them names nothing that readers can see. */
export async function filtersOf(
  strapi: Strapi,
  { author, tag, section, genre }: Pick<ArticlesQuery, 'author' | 'tag' | 'section' | 'genre'>,
): Promise<readonly Filter[] | null> {
  const filters: Filter[] = [];
  if (author) filters.push({ kind: 'author', targets: await publicAuthors(strapi, author) });
  if (tag) filters.push({ kind: 'tag', targets: await headings(strapi, TAG, tag) });
  if (section) filters.push({ kind: 'section', targets: await headings(strapi, SECTION, section) });
  if (genre) filters.push({ kind: 'genre', targets: genre.split(',') });
  return filters.some(({ targets }) => targets.length === 0) ? null : filters;
}

async function publicAuthors(strapi: Strapi, slugs: string): Promise<string[]> {
  const wanted = slugs.split(',');
  const where = { targetUid: AUTHOR, locale: '', slug: { $in: wanted }, isCurrent: true };
  return spelt(wanted, await editionRows(strapi).findMany({ where, select: ['documentId', 'slug'] }));
}

async function headings(strapi: Strapi, uid: string, slugs: string): Promise<string[]> {
  const wanted = slugs.split(',');
  return spelt(
    wanted,
    await rows(strapi, uid).findMany({ where: { slug: { $in: wanted } }, select: ['documentId', 'slug'] }),
  );
}

/** Collations that are usual on MySQL find other spellings too; lists know none of them. */
function spelt(wanted: readonly string[], found: readonly { documentId: string; slug?: unknown }[]): string[] {
  return found.filter(({ slug }) => wanted.includes(String(slug))).map(({ documentId }) => documentId);
}
