import { formatByline } from '../byline/format';
import type { Byline } from '../byline/credits';
import type { ArticleBody, ArticleContent, Edition } from './edition';
import { jsonLdOf } from './present-json-ld';
import {
  asCredit,
  creditors,
  isAuthor,
  kindOf,
  namedCredits,
  type Creditor,
  type HouseBylines,
  type Profiles,
} from './present-credits';
import { sameAsOf } from './present-people';
import { jobTitleOf, presentBio, presentPlace } from './present-profile';
import { articleUrl, authorUrl, presentImage, type Site } from './present-site';
import type {
  PresentedArticle,
  PresentedAuthor,
  PresentedCreditor,
  PresentedSummary,
  PresentedTerm,
} from './presented';

export type { HouseBylines, Profiles } from './present-credits';
export type { Site } from './present-site';

export type Terms = ReadonlyMap<string, PresentedTerm>;

/** What stands around editions and may change without them. Everything in it is public. */
export interface Surroundings {
  readonly profiles: Profiles;
  /** By documentId. */
  readonly sections: Terms;
  readonly tags: Terms;
  readonly site: Site;
  readonly bylines: HouseBylines;
}

type ArticleEdition = Edition<ArticleContent>;

export interface FullEdition extends ArticleEdition {
  readonly body: ArticleBody;
  /** The same article in other languages, as far as it is public in them. */
  readonly alternates: readonly { readonly locale: string; readonly slug: string }[];
}

/** An article in a list. */
export function presentSummary(edition: ArticleEdition, around: Surroundings): PresentedSummary {
  return {
    ...core(edition, around),
    authors: creditorsOf(edition, around)
      .filter((one) => isAuthor(one, around.bylines.roles))
      .map((one) => presentCreditor(one, edition.locale, around.site)),
  };
}

/** An article with everything a page shows. Biographies are told as of the day it was first published. */
export function presentArticle(edition: FullEdition, around: Surroundings): PresentedArticle {
  const { content, body, alternates } = edition;
  const { seoTitle, seoDescription, corrections, canonicalUrl, source, rights } = content;
  const { roles } = around.bylines;
  const credited = creditorsOf(edition, around).map((one) => ({
    isAuthor: isAuthor(one, roles),
    person: presentAuthor(one, edition, around.site),
    sameAs: one.shown ? sameAsOf(one.shown) : [],
  }));
  const article = {
    ...core(edition, around),
    authors: credited.flatMap((one) => (one.isAuthor ? one.person : [])),
    contributors: credited.flatMap((one) => (one.isAuthor ? [] : one.person)),
    body,
    corrections,
    alternates: alternates.map(({ locale, slug }) => ({ locale, slug, url: articleUrl(around.site, slug, locale) })),
    canonicalUrl,
    source,
    rights,
    seo: { title: seoTitle, description: seoDescription },
    extra: {},
  };
  const people = credited.map(({ person, sameAs }) => ({ ...person, sameAs }));
  return { ...article, jsonLd: jsonLdOf(article, { site: around.site, people, roles }) };
}

export function presentByline(
  { content, locale }: ArticleEdition,
  { profiles, bylines }: Pick<Surroundings, 'profiles' | 'bylines'>,
): Byline {
  const credits = namedCredits(content, profiles, bylines.policy).map(asCredit);
  return formatByline(credits, { locale, override: content.bylineOverride, roles: bylines.roles });
}

function core(edition: ArticleEdition, around: Surroundings) {
  const { sections, tags, site } = around;
  const { documentId, locale, slug, publishedAt, modifiedAt, content } = edition;
  return {
    id: documentId,
    locale,
    slug,
    url: articleUrl(site, slug, locale),
    genre: content.genre,
    headline: content.headline,
    deck: content.deck,
    dateline: content.dateline,
    byline: presentByline(edition, around),
    image: presentImage(content.image, site),
    section: sections.get(content.section ?? '') ?? null,
    tags: content.tags.flatMap((id) => tags.get(id) ?? []),
    publishedAt,
    modifiedAt,
    readingMinutes: content.readingMinutes,
  };
}

function creditorsOf({ content }: ArticleEdition, { profiles, bylines }: Surroundings): Creditor[] {
  return creditors(namedCredits(content, profiles, bylines.policy));
}

function presentCreditor(creditor: Creditor, locale: string, site: Site): PresentedCreditor {
  const slug = creditor.profile?.slug ?? null;
  const url = slug === null ? null : authorUrl(site, slug, locale);
  return { name: creditor.name, slug, url, kind: kindOf(creditor), roles: creditor.roles };
}

function presentAuthor(creditor: Creditor, { locale, publishedAt }: ArticleEdition, site: Site): PresentedAuthor {
  const content = creditor.shown;
  return {
    ...presentCreditor(creditor, locale, site),
    jobTitle: content ? jobTitleOf(content, locale) : null,
    organization: content?.organization ? presentPlace(content.organization) : null,
    bio: content ? presentBio(content, { locale, length: 'short', asOf: publishedAt }) : null,
    avatar: content ? presentImage(content.avatar, site) : null,
  };
}
