import type { PresentedArticle } from '../../../../domain/article/presented';
import { urnOf } from '../../../../domain/article/present-ninjs';
import { logoUrl } from '../../../../domain/article/present-site';
import type { FeedQuery } from '../../../../contracts/delivery-queries';
import { feedAddress, pageAddress, withAddresses } from '../formats/addresses';
import { atomOf } from '../formats/atom';
import type { Feed } from '../formats/feed';
import { feedHtml } from '../formats/feed-html';
import { jsonFeedOf } from '../formats/json-feed';
import { rssOf } from '../formats/rss';
import type { DeliveryDesk } from '../desk';
import type { Written } from './page';
import { newestInFull } from './read-articles';

/** How many of the newest articles a feed has. */
const NEWEST_IN_FEED = 25;

const FORMATS = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
} as const;

export type FeedFormat = keyof typeof FORMATS;

/** The newest articles, of the whole site or as filtered, in one of the formats that feed readers take. */
export function readFeed(format: FeedFormat) {
  const { type, write } = FORMATS[format];
  return async (ordinary: DeliveryDesk, _slug: string, query: FeedQuery): Promise<Written> => {
    const desk = withAddresses(ordinary);
    const found = await newestInFull(desk, { ...query, limit: NEWEST_IN_FEED });
    const feed: Feed = {
      ...headOf(desk, format, query, found.articles),
      language: found.locale,
      changedAt: found.changedAt ?? BEFORE_ALL_NEWS,
      articles: found.articles.map((one) => ({ ...one, urn: urnOf(one), html: feedHtml(one.body.html, desk) })),
    };
    return { type, text: write(feed), keys: found.keys, changedAt: found.changedAt };
  };
}

/** An empty site has not changed yet; formats want a date all the same. */
const BEFORE_ALL_NEWS = '1970-01-01T00:00:00.000Z';

function headOf(
  desk: DeliveryDesk,
  format: FeedFormat,
  query: FeedQuery,
  articles: readonly PresentedArticle[],
): Pick<Feed, 'title' | 'description' | 'publisher' | 'logo' | 'home' | 'self'> {
  const site = desk.site.name ?? new URL(pageAddress(desk, '/')).host;
  const title = [...subjectsOf(query, articles), site].join(' · ');
  const filters = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    title,
    description: `Newest articles of ${title}`,
    publisher: desk.site.publisher ?? site,
    logo: logoUrl(desk.site),
    home: pageAddress(desk, '/'),
    self: feedAddress(desk, format, new URLSearchParams(filters).toString()),
  };
}

/** What a feed of a part is about, as its articles call it: whoever subscribes to two tells them apart. */
function subjectsOf(query: FeedQuery, articles: readonly PresentedArticle[]): string[] {
  const named = {
    section: articles.flatMap(({ section }) => section ?? []),
    tag: articles.flatMap(({ tags }) => tags),
    author: articles.flatMap(({ authors, contributors }) => [...authors, ...contributors]),
  };
  return (['section', 'tag', 'author'] as const).flatMap((kind) => {
    const slugs = query[kind]?.split(',') ?? [];
    return slugs.flatMap((slug) => named[kind].find((one) => one.slug === slug)?.name ?? []);
  });
}
