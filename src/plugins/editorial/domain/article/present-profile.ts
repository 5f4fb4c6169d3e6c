import { composeBio } from '../bio/compose';
import { parseLocale } from '../byline/words/words-for';
import { yearOf } from './career';
import type { BioOptions, BioTranslation, NamedPlace } from '../bio/facts';
import type { AuthorContent, Edition } from './edition';
import { sameAsOf } from './present-people';
import { profileLd } from './present-profile-ld';
import { authorUrl, presentImage, type Site } from './present-site';
import type { PresentedAuthorSummary, PresentedBio, PresentedPlace, PresentedProfile } from './presented';

export interface ProfileOptions {
  readonly locale: string;
  readonly site: Site;
}

export type BioReading = Pick<BioOptions, 'locale' | 'length' | 'asOf'>;

/** One line of a list of authors. */
export function presentAuthorSummary(
  { documentId, slug, content }: Edition<AuthorContent>,
  { locale, site }: ProfileOptions,
): PresentedAuthorSummary {
  return {
    id: documentId,
    name: content.name,
    slug,
    url: authorUrl(site, slug, locale),
    kind: content.kind,
    jobTitle: jobTitleOf(content, locale),
    organization: content.organization && presentPlace(content.organization),
    avatar: presentImage(content.avatar, site),
  };
}

/** A page about one author. `asOf` is the ISO date on which it is read. */
export function presentProfile(
  edition: Edition<AuthorContent>,
  { asOf, ...options }: ProfileOptions & { readonly asOf: string },
): PresentedProfile {
  const { content, publishedAt, modifiedAt } = edition;
  const { careerStart, expertise, languages, location, links, orcid, isni, wikidata, publicContact } = content;
  const profile = {
    ...presentAuthorSummary(edition, options),
    bio: presentBio(content, { locale: options.locale, length: 'long', asOf }),
    careerStart,
    outlets: content.outlets.map(presentPlace),
    expertise,
    languages,
    location,
    links,
    identifiers: { orcid, isni, wikidata },
    publicContact,
  };
  const description = composeBio(content, { locale: options.locale, length: 'short', format: 'text', asOf }) || null;
  const dates = { publishedAt, modifiedAt, locale: options.locale, description };
  return { ...profile, jsonLd: profileLd(profile, { ...profile, sameAs: sameAsOf(content) }, dates) };
}

export function presentBio(content: AuthorContent, reading: BioReading): PresentedBio | null {
  const known = composed.get(content) ?? new Map<string, PresentedBio | null>();
  composed.set(content, known);
  const name = `${reading.length} ${yearOf(reading.asOf)} ${reading.locale}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const bio = compose(content, reading);
  if (known.size < MOST_READINGS) known.set(name, bio);
  return bio;
}

/** Languages and years that one profile is told in; readers may ask for any language. */
const MOST_READINGS = 100;

/** A profile stands under hundreds of articles; its biography depends on no more of the day than the year. */
const composed = new WeakMap<AuthorContent, Map<string, PresentedBio | null>>();

function compose(content: AuthorContent, reading: BioReading): PresentedBio | null {
  const text = composeBio(content, { ...reading, format: 'text' });
  return text === '' ? null : { text, html: composeBio(content, { ...reading, format: 'html' }) };
}

export function presentPlace({ name, url }: NamedPlace): PresentedPlace {
  return { name, url: url ?? null };
}

export function jobTitleOf({ jobTitle, translations }: AuthorContent, locale: string): string | null {
  return translationIn(translations ?? [], locale)?.jobTitle || jobTitle;
}

function translationIn(translations: readonly BioTranslation[], locale: string): BioTranslation | undefined {
  const language = parseLocale(locale)?.language;
  return (
    translations.find((one) => one.locale.toLowerCase() === locale.toLowerCase()) ??
    translations.find((one) => language !== undefined && parseLocale(one.locale)?.language === language)
  );
}
