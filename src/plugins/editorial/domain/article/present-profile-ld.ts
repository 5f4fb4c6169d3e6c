import { personLd, withoutAbsent, type PersonFacts } from './present-people';
import type { JsonLd, PresentedProfile } from './presented';

export interface ProfileDates {
  /** ISO 8601 instants. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly locale: string;
  readonly description: string | null;
}

type Profile = Omit<PresentedProfile, 'jsonLd'>;

/** Source: https://schema.org/ProfilePage, with what search engines ask of it: an entity with its name. */
export function profileLd(profile: Profile, person: PersonFacts, dates: ProfileDates): JsonLd {
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: profile.url,
    inLanguage: dates.locale,
    dateCreated: dates.publishedAt,
    dateModified: dates.modifiedAt,
    mainEntity: {
      ...personLd(person),
      ...withoutAbsent({
        '@id': profile.url,
        identifier: profile.slug,
        description: dates.description,
        image: profile.avatar && profile.avatar.url,
        knowsAbout: profile.expertise,
        knowsLanguage: profile.languages,
      }),
    },
  });
}
