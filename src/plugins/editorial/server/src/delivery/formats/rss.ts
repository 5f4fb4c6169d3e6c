import { generateRssFeed } from 'feedsmith';
import { escapeHtml } from '../../../../domain/markup';
import { tidyXml } from './xml';
import { signedBy, type Feed, type FeedArticle } from './feed';

/**
 * RSS 2.0 with `dc:creator` for each author: `author` of RSS itself is an e-mail address, which nobody publishes.
 * `description` is HTML, so that a deck that speaks of tags is escaped once more than XML asks.
 * Source: https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export function rssOf({
  title,
  description,
  publisher,
  logo,
  language,
  home,
  self,
  changedAt,
  articles,
}: Feed): string {
  return tidyXml(
    generateRssFeed({
      title,
      description,
      language,
      link: home,
      lastBuildDate: new Date(changedAt),
      dc: { publishers: [publisher] },
      ...(logo !== null && IMAGE.test(logo) && { image: { url: logo, title, link: home } }),
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: articles.map(itemOf),
    }),
  );
}

/** The kinds of picture that the channel's own may be; other readers find the logo in the other formats. */
const IMAGE = /\.(gif|jpe?g|png)$/i;

function itemOf(article: FeedArticle) {
  const { urn, html, url, headline, deck, publishedAt, section, tags } = article;
  return {
    title: headline,
    link: url,
    guid: { value: urn, isPermaLink: false },
    pubDate: new Date(publishedAt),
    ...(deck !== null && { description: escapeHtml(deck) }),
    categories: [...(section ? [section] : []), ...tags].map(({ name }) => ({ name })),
    dc: { creators: signedBy(article).map(({ name }) => name) },
    content: { encoded: html },
  };
}
