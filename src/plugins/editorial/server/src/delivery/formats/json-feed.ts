import { generateJsonFeed } from 'feedsmith';
import { signedBy, type Feed, type FeedArticle } from './feed';

/** Source: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedOf({ title, description, publisher, logo, language, home, self, articles }: Feed): string {
  return JSON.stringify(
    generateJsonFeed({
      title,
      description,
      language,
      home_page_url: home,
      feed_url: self,
      authors: [{ name: publisher, url: home, ...(logo !== null && { avatar: logo }) }],
      ...(logo !== null && { icon: logo }),
      items: articles.map(itemOf),
    }),
  );
}

function itemOf(article: FeedArticle) {
  const { urn, html, url, headline, deck, publishedAt, modifiedAt, locale, image, section, tags } = article;
  return {
    id: urn,
    url,
    title: headline,
    content_html: html,
    date_published: new Date(publishedAt),
    date_modified: new Date(modifiedAt),
    language: locale,
    ...(deck !== null && { summary: deck }),
    ...(image !== null && { image: image.url }),
    authors: signedBy(article).map((one) => ({
      name: one.name,
      ...(one.url !== null && { url: one.url }),
      ...(one.avatar !== null && { avatar: one.avatar.url }),
    })),
    tags: [...(section ? [section] : []), ...tags].map(({ name }) => name),
  };
}
