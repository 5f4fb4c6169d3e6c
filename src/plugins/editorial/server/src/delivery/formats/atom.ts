import { generateAtomFeed } from 'feedsmith';
import { tidyXml } from './xml';
import { signedBy, type Feed, type FeedArticle } from './feed';

/** Source: RFC 4287. Every entry has an author (section 4.1.2): one that is signed by nobody is the site's own. */
export function atomOf({
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
    generateAtomFeed({
      id: self,
      xml: { lang: language },
      title: { value: title },
      subtitle: { value: description },
      updated: new Date(changedAt),
      authors: [{ name: publisher, uri: home }],
      ...(logo !== null && { logo }),
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: home, rel: 'alternate', type: 'text/html' },
      ],
      entries: articles.map(entryOf),
    }),
  );
}

function entryOf(article: FeedArticle) {
  const { urn, html, url, headline, deck, publishedAt, modifiedAt, section, tags } = article;
  return {
    id: urn,
    title: { value: headline },
    published: new Date(publishedAt),
    updated: new Date(modifiedAt),
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
    authors: signedBy(article).map((one) => ({ name: one.name, ...(one.url !== null && { uri: one.url }) })),
    categories: [...(section ? [section] : []), ...tags].map(({ slug, name }) => ({ term: slug, label: name })),
    ...(deck !== null && { summary: { value: deck, type: 'text' as const } }),
    content: { value: html, type: 'html' as const },
  };
}
