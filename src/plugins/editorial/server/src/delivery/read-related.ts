import type { RelatedQuery } from '../../../contracts/delivery-queries';
import type { ArticleContent, Edition } from '../../../domain/article/edition';
import { ARTICLE } from '../plugin';
import type { Strapi } from '../strapi';
import { editionAt } from './by-slug';
import type { DeliveryDesk } from './desk';
import { articleEdition } from './edition-rows';
import { editionsInOrder } from './newest';
import type { Outcome } from './page';
import { presentSummaries } from './read-articles';
import { keysOf, usualLocale } from './surroundings';

/** What to read next: the articles that share most tags with this one, then its section; newest first among equals. */
export async function readRelated(desk: DeliveryDesk, slug: string, query: RelatedQuery): Promise<Outcome> {
  const locale = query.locale ?? (await usualLocale(desk));
  const found = await editionAt(desk.strapi, { uid: ARTICLE, locale, slug });
  if ('movedTo' in found) return found;
  const ids = await relatedTo(desk.strapi, articleEdition(found.row), query.limit);
  const { summaries, keys, changedAt } = await presentSummaries(desk, await editionsInOrder(desk.strapi, ids));
  return { data: summaries, keys: [...keysOf('article', [found.row.documentId]), ...keys], changedAt };
}

/** Ids of editions. */
async function relatedTo(strapi: Strapi, article: Edition<ArticleContent>, limit: number): Promise<readonly number[]> {
  const { tags, section } = article.content;
  const byTags = await sharing(strapi, article, { kind: 'tag', targets: tags, limit });
  if (byTags.length >= limit || section === null) return byTags;
  const bySection = await sharing(strapi, article, { kind: 'section', targets: [section], limit });
  return [...new Set([...byTags, ...bySection])].slice(0, limit);
}

interface Shared {
  readonly kind: 'tag' | 'section';
  readonly targets: readonly string[];
  readonly limit: number;
}

async function sharing(
  { db }: Strapi,
  { documentId, locale }: Edition<ArticleContent>,
  { kind, targets, limit }: Shared,
): Promise<number[]> {
  if (targets.length === 0) return [];
  const links = db.getConnection('editorial_edition_links').where({ kind, locale, is_current: true });
  const found: { edition_id: number }[] = await links
    .whereIn('target', [...targets])
    .whereNot('document_id', documentId)
    .select('edition_id')
    .groupBy('edition_id', 'published_at', 'document_id')
    .orderByRaw('count(*) desc')
    .orderBy([
      { column: 'published_at', order: 'desc' },
      { column: 'document_id', order: 'desc' },
    ])
    .limit(limit);
  return found.map((row) => row.edition_id);
}
