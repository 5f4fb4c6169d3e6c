import type { PresentedArticle, PresentedAuthor } from './presented';
import type { EditionImage } from './edition';
import type { Site } from './present-site';

/** Source: IPTC ninjs 3.1, https://iptc.org/std/ninjs/userguide/ */
export interface Ninjs {
  readonly uri: string;
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.1'; readonly schema: string };
  readonly type: 'text' | 'picture';
  readonly [property: string]: unknown;
}

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json' } as const;

/** Names the same article in the same language for ever, whatever its address is. Source: RFC 8141. */
export function urnOf({ id, locale }: Pick<PresentedArticle, 'id' | 'locale'>): string {
  return `urn:editorial:article:${id}:${locale.toLowerCase()}`;
}

/** An article for news exchange. Expects absolute addresses; absent properties are left out. */
export function ninjsOf(article: PresentedArticle, site: Site): Ninjs {
  const { body, authors, contributors, section, tags, image } = article;
  const credited = [...authors, ...contributors];
  return {
    uri: urnOf(article),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    language: article.locale,
    firstCreated: article.publishedAt,
    versionCreated: article.modifiedAt,
    altIds: [
      { role: 'slug', value: article.slug },
      { role: 'url', value: article.url },
    ],
    by: article.byline.text,
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.headline }],
    descriptions: valued('deck', article.deck),
    bodies: bodiesOf(body),
    people: credited.filter(({ kind }) => kind === 'person').map(contributorOf),
    organisations: credited.filter(({ kind }) => kind !== 'person').map(contributorOf),
    subjects: [...(section ? [subject(section, 'section')] : []), ...tags.map((tag) => subject(tag, 'tag'))],
    genres: [{ name: article.genre, literal: article.genre }],
    infoSources: infoSourcesOf(article, site),
    associations: image === null ? [] : [pictureOf(image, article)],
    ...(article.dateline !== null && { located: article.dateline }),
    ...(article.rights !== null && { copyrightNotice: article.rights }),
  };
}

/** Where it comes from, and who hands it out. */
function infoSourcesOf({ source }: PresentedArticle, { publisher, url }: Site) {
  return [
    ...(source === null ? [] : [{ name: source, role: 'source' }]),
    ...(publisher === null ? [] : [{ name: publisher, role: 'publisher', ...(url !== null && { uri: url }) }]),
  ];
}

function bodiesOf({ html, text }: PresentedArticle['body']) {
  return [
    { role: 'main', contentType: 'text/html', charCount: html.length, value: html },
    { role: 'main', contentType: 'text/plain', charCount: text.length, value: text },
  ];
}

function valued(role: string, value: string | null) {
  return value === null ? [] : [{ role, contentType: 'text/plain', value }];
}

function contributorOf({ name, roles, url }: PresentedAuthor) {
  return { name, rel: roles.join(' '), ...(url !== null && { uri: url }) };
}

function subject({ slug, name }: { readonly slug: string; readonly name: string }, rel: string) {
  return { name, rel, literal: slug };
}

/** The schema wants an item for the picture too, with a name for what it is to the article. */
function pictureOf({ url, width, height, alt, caption, credit }: EditionImage, article: PresentedArticle) {
  const size = { ...(width !== null && { width }), ...(height !== null && { height }) };
  return {
    name: 'main',
    uri: url,
    type: 'picture',
    language: article.locale,
    ...(credit !== null && { by: credit }),
    descriptions: [...valued('alternative', alt), ...valued('caption', caption)],
    renditions: [{ name: 'original', href: url, ...size }],
  };
}
