import type { AuthorContent } from './edition';

/**
 * What readers see of those who signed an article, once their profiles have changed: today's profile; the profile as it
 * was when the article was first published with it; or the name, title and organisation of then with today's biography.
 */
export const BYLINE_POLICIES = ['current', 'as_published', 'name_as_published'] as const;

export type BylinePolicy = (typeof BYLINE_POLICIES)[number];

/** Whether a change of a profile changes what readers see under the article. */
export function followsProfile(policy: BylinePolicy): boolean {
  return policy !== 'as_published';
}

/** The profile to show. One that readers cannot see today is not shown as it was either: its owner may have left. */
export function shownProfile(
  policy: BylinePolicy,
  today: AuthorContent | undefined,
  then: AuthorContent | undefined,
): AuthorContent | null {
  if (!today) return null;
  return then ? SHOWN[policy](today, then) : today;
}

const SHOWN: Readonly<Record<BylinePolicy, (today: AuthorContent, then: AuthorContent) => AuthorContent>> = {
  current: (today) => today,
  as_published: (_, then) => then,
  name_as_published: (today, { name, jobTitle, organization, translations }) => ({
    ...today,
    name,
    jobTitle,
    organization,
    translations: titlesOf(today.translations ?? [], translations ?? []),
  }),
};

type Translations = NonNullable<AuthorContent['translations']>;

/** Today's biographies in other languages under the titles of then. */
function titlesOf(today: Translations, then: Translations): Translations {
  const titleOf = (locale: string) => then.find((one) => one.locale === locale)?.jobTitle ?? null;
  return today.map((one) => ({ ...one, jobTitle: titleOf(one.locale) }));
}
