import type { AuthorKind } from '../byline/credits';
import type { JsonLd, PresentedArticle, PresentedCreditor } from './presented';
import type { Site } from './present-site';

/** Source: https://schema.org/NewsArticle and its subtypes; a genre without one of its own is a NewsArticle. */
const TYPES: Readonly<Record<string, string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  leader: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
};

const AUTHOR_TYPES: Readonly<Record<AuthorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  collective: 'Organization',
  agency: 'Organization',
};

/** Facts about the article for search engines: one object for each author, names without "By". Absent is left out here. */
export function jsonLdOf(article: Omit<PresentedArticle, 'jsonLd'>, site: Site): JsonLd {
  const { authors, contributors, image, section, tags, corrections } = article;
  const credited = authors.length > 0 ? authors : contributors;
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': TYPES[article.genre] ?? 'NewsArticle',
    headline: article.headline,
    description: article.seo.description ?? article.deck,
    inLanguage: article.locale,
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    url: article.url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': article.url },
    image: image && [image.url],
    author: credited.map(authorOf),
    publisher: site.name === null ? null : withoutAbsent({ '@type': 'Organization', name: site.name, url: site.url }),
    articleSection: section?.name ?? null,
    keywords: tags.map(({ name }) => name),
    dateline: article.dateline,
    correction: corrections.map(({ text, at }) =>
      withoutAbsent({ '@type': 'CorrectionComment', text, datePublished: at }),
    ),
  });
}

function authorOf({ name, url, kind }: PresentedCreditor): JsonLd {
  return withoutAbsent({ '@type': AUTHOR_TYPES[kind], name, url });
}

function withoutAbsent(properties: Readonly<Record<string, JsonLd[string] | null>>): JsonLd {
  const present = Object.entries(properties).flatMap(([name, value]): [string, JsonLd[string]][] =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
  );
  return Object.fromEntries(present);
}
