import { isAuthorship, type Credit, type CreditRole } from '../byline/credits';
import type { AuthorContent, ArticleContent, Edition, EditionCredit } from './edition';

/** Authors that readers can see now, by documentId. */
export type Profiles = ReadonlyMap<string, Edition<AuthorContent>>;

/** A credit with the name it is printed by, and the profile it leads to where there is one. */
export interface NamedCredit {
  readonly credit: EditionCredit;
  readonly name: string;
  readonly profile: Edition<AuthorContent> | null;
}

/** One who is credited, with everything they are credited for. */
export interface Creditor extends NamedCredit {
  readonly roles: readonly CreditRole[];
}

/** The name is the one credited as, else today's, else the one at publication, so that no credit is ever lost. */
export function namedCredits({ credits, profiles: frozen }: ArticleContent, current: Profiles): NamedCredit[] {
  return credits.map((credit) => {
    const id = credit.author ?? '';
    const profile = current.get(id) ?? null;
    const name = credit.creditedAs ?? profile?.content.name ?? frozen[id]?.name ?? credit.name ?? '';
    return { credit, name, profile };
  });
}

export function asCredit({ credit, name, profile }: NamedCredit): Credit {
  return {
    name,
    role: credit.role,
    kind: kindOf({ credit, profile }),
    ...(profile && { author: profile.slug }),
    ...(credit.affiliation !== null && { affiliation: credit.affiliation }),
    ...(credit.note !== null && { note: credit.note }),
  };
}

export function kindOf({ credit, profile }: Pick<NamedCredit, 'credit' | 'profile'>): Credit['kind'] {
  return profile?.content.kind ?? credit.kind;
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

export function isAuthor({ roles }: Creditor): boolean {
  return roles.some(isAuthorship);
}
