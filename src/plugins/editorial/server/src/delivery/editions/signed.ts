import type { ArticleContent } from '../../../../domain/article/edition';

type Signed = Pick<ArticleContent, 'credits' | 'profiles' | 'firstProfiles'>;

/**
 * Content that was made again, with the profiles that the edition was signed by: what they were then stands in the
 * edition alone. Content of an author, and what was not readable, is as it was made.
 */
export function asItWasSigned(made: string, before: string): string {
  const [now, then] = [signedIn(made), signedIn(before)];
  if (!now || !then) return made;
  const kept = Object.keys(now.profiles).map((id) => [id, then.profiles[id] ?? now.profiles[id]] as const);
  const profiles = Object.fromEntries(kept);
  const credits = now.credits.map((credit) => ({
    ...credit,
    kind: profiles[credit.author ?? '']?.kind ?? credit.kind,
  }));
  const { firstProfiles } = then;
  return JSON.stringify({ ...now, credits, profiles, ...(firstProfiles && { firstProfiles }) });
}

function signedIn(content: string): Signed | null {
  try {
    const read: Partial<Signed> = JSON.parse(content);
    const { credits, profiles, firstProfiles } = read;
    return credits && profiles ? { ...read, credits, profiles, firstProfiles } : null;
  } catch {
    return null;
  }
}
