import type { RoleVocabulary, SchemaProperty } from '../byline/roles';
import type { CreditRole } from '../byline/credits';
import { personLd, withoutAbsent, type PersonFacts } from './present-people';
import type { JsonLd, PresentedArticle } from './presented';
import { logoUrl, type Site } from './present-site';

/** Source: https://schema.org/NewsArticle and its subtypes; a genre without one of its own is a NewsArticle. */
const TYPES: Readonly<Record<string, string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  leader: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
};

export interface CreditedFacts extends PersonFacts {
  readonly roles: readonly CreditRole[];
}

export interface Credited {
  readonly site: Site;
  readonly people: readonly CreditedFacts[];
  readonly roles: RoleVocabulary;
}

/** Facts about the article for search engines, one object for each who is credited. Absent is left out here. */
export function jsonLdOf(article: Omit<PresentedArticle, 'jsonLd'>, { site, people, roles }: Credited): JsonLd {
  const { section, tags, corrections } = article;
  const as = (property: SchemaProperty) => people.filter((one) => isCreditedAs(one, property, roles)).map(personLd);
  const authors = as('author');
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
    image: imageLd(
      article,
      people.filter((one) => one.roles.some((role) => roles.get(role)?.makesPictures)),
    ),
    author: authors.length > 0 ? authors : people.map(personLd),
    contributor: as('contributor'),
    editor: as('editor'),
    translator: as('translator'),
    producer: as('producer'),
    publisher: publisherLd(site),
    articleSection: section?.name ?? null,
    keywords: tags.map(({ name }) => name),
    dateline: article.dateline,
    correction: corrections.map(({ text, at }) =>
      withoutAbsent({ '@type': 'CorrectionComment', text, datePublished: at }),
    ),
  });
}

/** Source: https://schema.org/Organization, with the logo that search engines show. */
function publisherLd(site: Site): JsonLd | null {
  if (site.publisher === null) return null;
  const url = logoUrl(site);
  const logo = url === null ? null : { '@type': 'ImageObject', url };
  return withoutAbsent({ '@type': 'Organization', name: site.publisher, url: site.url, logo });
}

/** An unknown role is a contribution. */
function isCreditedAs({ roles: own }: CreditedFacts, property: SchemaProperty, roles: RoleVocabulary): boolean {
  return own.some((role) => (roles.get(role)?.schemaProperty ?? 'contributor') === property);
}

/** Source: https://schema.org/ImageObject */
function imageLd({ image }: Pick<PresentedArticle, 'image'>, makers: readonly CreditedFacts[]): readonly JsonLd[] {
  if (!image) return [];
  const { url, width, height, caption, credit } = image;
  const creator = makers.map(personLd);
  return [withoutAbsent({ '@type': 'ImageObject', url, width, height, caption, creditText: credit, creator })];
}
