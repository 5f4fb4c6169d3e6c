import type { CreditedIn } from '../../../../contracts/bylines';
import { BYLINE_POLICIES, followsProfile } from '../../../../domain/article/byline-policy';
import { ARTICLE } from '../../plugin';
import type { Strapi } from '../../strapi';
import type { DeliveryDesk } from '../desk';
import { editionRows } from '../editions/edition-rows';

/** How many of the newest articles are named. */
const NAMED = 20;

/** Live articles that credit an author, and how many of them show the profile as it is today. */
export async function creditedIn({ strapi, bylines }: DeliveryDesk, author: string): Promise<CreditedIn> {
  const following = BYLINE_POLICIES.filter(followsProfile);
  const isSiteFollowing = followsProfile(bylines.policy);
  const followers = creditsTo(strapi, author).where((either) => {
    either.whereIn('policy', following);
    if (isSiteFollowing) either.orWhereNull('policy');
  });
  const articles = await newest(strapi, author);
  return {
    total: await countOf(creditsTo(strapi, author)),
    following: await countOf(followers),
    articles: articles.map(({ policy, ...article }) => ({
      ...article,
      isFollowing: policy === null ? isSiteFollowing : following.some((one) => one === policy),
    })),
  };
}

type Credits = ReturnType<typeof creditsTo>;

function creditsTo(strapi: Strapi, author: string) {
  const links = strapi.db.getConnection('editorial_edition_links');
  return links.where({ kind: 'author', target: author, is_current: true });
}

async function countOf(credits: Credits): Promise<number> {
  // An article in several languages counts once. The drivers of PostgreSQL and MySQL give big counts as text.
  const [row]: { articles: number | string }[] = await credits.countDistinct('document_id as articles');
  return Number(row?.articles ?? 0);
}

interface Found {
  readonly id: number;
  readonly policy: string | null;
}

async function newest(strapi: Strapi, author: string) {
  const credits = creditsTo(strapi, author).distinct('edition_id as id', 'policy', 'published_at', 'document_id');
  const found: Found[] = await credits.orderBy('published_at', 'desc').orderBy('document_id', 'desc').limit(NAMED);
  if (found.length === 0) return [];
  const rows = await editionRows(strapi).findMany({
    where: { targetUid: ARTICLE, id: { $in: found.map(({ id }) => id) } },
    select: ['id', 'documentId', 'locale', 'title', 'slug'],
  });
  return found.flatMap(({ id, policy }) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ documentId: row.documentId, locale: row.locale, title: row.title, slug: row.slug, policy }] : [];
  });
}
