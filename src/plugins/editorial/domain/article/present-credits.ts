import type { Credit, CreditRole } from '../byline/credits';
import { isAuthorship, type RoleVocabulary } from '../byline/roles';
import { shownProfile, type BylinePolicy } from './byline-policy';
import type { AuthorContent, ArticleContent, Edition, EditionCredit } from './edition';

/** Authors that readers can see now, by documentId. */
export type Profiles = ReadonlyMap<string, Edition<AuthorContent>>;

/** What the house decided on bylines. */
export interface HouseBylines {
  readonly policy: BylinePolicy;
  readonly roles: RoleVocabulary;
}

/** A credit with the name it is printed by, the profile it leads to, and what is shown of that, where there is one. */
export interface NamedCredit {
  readonly credit: EditionCredit;
  readonly name: string;
  readonly profile: Edition<AuthorContent> | null;
  readonly shown: AuthorContent | null;
}

/** One who is credited, with everything they are credited for. */
export interface Creditor extends NamedCredit {
  readonly roles: readonly CreditRole[];
}

/** The name is the one credited as, else that of the profile as the policy shows it, else the one at publication. */
export function namedCredits(content: ArticleContent, current: Profiles, site: BylinePolicy): NamedCredit[] {
  const policy = content.bylinePolicy ?? site;
  return content.credits.map((credit) => {
    const id = credit.author ?? '';
    const profile = current.get(id) ?? null;
    const then = content.firstProfiles?.[id] ?? content.profiles[id];
    const shown = shownProfile(policy, profile?.content, then);
    const name = credit.creditedAs ?? shown?.name ?? content.profiles[id]?.name ?? credit.name ?? '';
    return { credit, name, profile, shown };
  });
}

export function asCredit({ credit, name, profile, shown }: NamedCredit): Credit {
  return {
    name,
    role: credit.role,
    kind: kindOf({ credit, shown }),
    ...(profile && { author: profile.slug }),
    ...(credit.affiliation !== null && { affiliation: credit.affiliation }),
    ...(credit.note !== null && { note: credit.note }),
  };
}

export function kindOf({ credit, shown }: Pick<NamedCredit, 'credit' | 'shown'>): Credit['kind'] {
  return shown?.kind ?? credit.kind;
}

/** Everybody once, in the order of the credits. */
export function creditors(named: readonly NamedCredit[]): Creditor[] {
  const byPerson = new Map<string, Creditor>();
  for (const one of named.filter(({ name }) => name.trim() !== '')) {
    const key = one.credit.author ?? `name:${one.name.normalize('NFC').trim()}`;
    const known = byPerson.get(key);
    const roles = [...new Set([...(known?.roles ?? []), one.credit.role])];
    byPerson.set(key, { ...(known ?? one), roles });
  }
  return [...byPerson.values()];
}

export function isAuthor({ roles }: Creditor, vocabulary: RoleVocabulary): boolean {
  return roles.some((role) => isAuthorship(role, vocabulary));
}
