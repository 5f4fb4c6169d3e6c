import type { RelatedQuery } from '../../../../contracts/delivery-queries';
import type { ArticleContent, Edition } from '../../../../domain/article/edition';
import { ARTICLE } from '../../plugin';
import type { Strapi } from '../../strapi';
import { editionAt } from './by-slug';
import type { DeliveryDesk } from '../desk';
import { articleEdition, EDITIONS } from '../editions/edition-rows';
import type { Outcome } from './page';
import { allOf } from './newest';
import { listOf } from './read-lists';
import { keysOf, usualLocale } from './surroundings';

/**
 * What to read next: what editors picked, as far as it is public now, then the articles that share most tags with this
 * one, then its section; newest first among equals.
 */
export async function readRelated(desk: DeliveryDesk, slug: string, query: RelatedQuery): Promise<Outcome> {
  const locale = query.locale ?? (await usualLocale(desk));
  const found = await editionAt(desk.strapi, { uid: ARTICLE, locale, slug });
  if ('movedTo' in found) return found;
  const picks = await pickedIn(desk.strapi, articleEdition(found.row));
  const ids = await relatedTo(desk.strapi, articleEdition(found.row), { picks, limit: query.limit });
  const list = await listOf(desk, 'summary', ids);
  const shown = picks.filter(({ id }) => ids.includes(id)).map(({ documentId }) => documentId);
  return { ...list, keys: [...keysOf('article', [found.row.documentId, ...shown]), ...list.keys] };
}

interface Picked {
  /** Of the current edition. */
  readonly id: number;
  readonly documentId: string;
}

/** The picks that readers can see in this language now, in the order that the editors gave them. */
async function pickedIn({ db }: Strapi, { documentId, locale, content }: Edition<ArticleContent>): Promise<Picked[]> {
  const picks = (content.picks ?? []).filter((one) => one !== documentId);
  if (picks.length === 0) return [];
  const found: Picked[] = await db
    .getConnection(EDITIONS)
    .where({ target_uid: ARTICLE, locale, is_current: true })
    .whereIn('document_id', picks)
    .select('id', 'document_id as documentId');
  return picks.flatMap((pick) => found.find((row) => row.documentId === pick) ?? []);
}

interface Wanted {
  readonly picks: readonly Picked[];
  readonly limit: number;
}

/** Ids of editions. */
async function relatedTo(
  strapi: Strapi,
  article: Edition<ArticleContent>,
  { picks, limit }: Wanted,
): Promise<readonly number[]> {
  const { tags, section } = article.content;
  const ids = new Set(picks.map(({ id }) => id));
  for (const [kind, targets] of [['tag', tags] as const, ['section', section === null ? [] : [section]] as const]) {
    if (ids.size >= limit) break;
    // The picks may be among them.
    for (const id of await sharing(strapi, article, { kind, targets, limit: limit + picks.length })) ids.add(id);
  }
  return [...ids].slice(0, limit);
}

interface Shared {
  readonly kind: 'tag' | 'section';
  readonly targets: readonly string[];
  readonly limit: number;
}

/** How many of the newest articles of each tag are looked at: a tag of a big house is on tens of thousands. */
const NEAR = 300;

const NEWEST = [
  { column: 'published_at', order: 'desc' },
  { column: 'document_id', order: 'desc' },
] as const;

async function sharing(
  strapi: Strapi,
  { documentId, locale }: Edition<ArticleContent>,
  { kind, targets, limit }: Shared,
): Promise<number[]> {
  if (targets.length === 0) return [];
  const near = targets.map((target) =>
    strapi.db
      .getConnection('editorial_edition_links')
      .where({ kind, target, locale, is_current: true })
      .whereNot('document_id', documentId)
      .select('edition_id', 'published_at', 'document_id')
      .orderBy([...NEWEST])
      .limit(NEAR),
  );
  const found: { edition_id: number }[] = await allOf(strapi, near)
    .select('edition_id')
    .groupBy('edition_id', 'published_at', 'document_id')
    .orderByRaw('count(*) desc')
    .orderBy([...NEWEST])
    .limit(limit);
  return found.map((row) => row.edition_id);
}
