import type { Credit, CreditRole } from './credits';
import { withoutSteering } from './name-segments';

export interface RoleGroup {
  readonly role: CreditRole;
  readonly credits: readonly Credit[];
}

/** One group a role, in order of first appearance, each person once; credits without a name print nothing. */
export function groupByRole(credits: readonly Credit[]): RoleGroup[] {
  const named = credits.filter((credit) => withoutSteering(credit.name).trim() !== '');
  const roles = [...new Set(named.map((credit) => credit.role))];
  return roles.map((role) => ({ role, credits: withoutRepeats(named.filter((credit) => credit.role === role)) }));
}

/** A repeat gives way to the first, but a profile takes the place of the bare name that stood for it. */
function withoutRepeats(credits: readonly Credit[]): Credit[] {
  const kept: Credit[] = [];
  for (const credit of credits) {
    const at = placeOf(credit, kept);
    if (at === -1) kept.push(credit);
    else if (!kept[at]?.author && credit.author) kept[at] = credit;
  }
  return kept;
}

/** Two credits are one person when their profiles are one, or, where a profile is missing, when the names are equal. */
function placeOf(credit: Credit, kept: readonly Credit[]): number {
  const sameProfile = kept.findIndex(({ author }) => author && author === credit.author);
  if (sameProfile !== -1) return sameProfile;
  return kept.findIndex(({ name, author }) => !(author && credit.author) && sameText(name) === sameText(credit.name));
}

function sameText(name: string): string {
  return withoutSteering(name).normalize('NFC').replace(/\s+/gu, ' ').trim();
}
