import { nameWords } from './name-words';

/** What of a profile can give it away as a second one of the same person. */
export interface ComparedProfile {
  readonly documentId: string;
  /** A draft may have none yet. */
  readonly name: string | null;
  readonly sortName: string | null;
  readonly orcid: string | null;
  readonly isni: string | null;
  readonly wikidata: string | null;
  /** Private: it is compared, and no answer holds it. */
  readonly email: string | null;
}

export const DUPLICATE_REASONS = ['orcid', 'isni', 'wikidata', 'email', 'name', 'similar_name'] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** Profiles that may be one, and what they have in common; identifiers before names. */
export interface DuplicateGroup {
  readonly documentIds: readonly string[];
  readonly reasons: readonly DuplicateReason[];
}

const KEYS: Readonly<Record<DuplicateReason, (profile: ComparedProfile) => readonly string[]>> = {
  orcid: ({ orcid }) => identifier(orcid),
  isni: ({ isni }) => identifier(isni),
  wikidata: ({ wikidata }) => identifier(wikidata),
  email: ({ email }) => (email?.trim() ? [email.trim().toLowerCase()] : []),
  name: ({ name, sortName }) => [name ?? '', sortName ?? ''].map(inAnyOrder).filter((key) => key !== ''),
  similar_name: ({ name, sortName }) => [name ?? '', sortName ?? ''].flatMap(withInitials),
};

/** Groups of profiles that share an identifier, an address or a name; one that is alone stands in none. */
export function findDuplicates(profiles: readonly ComparedProfile[]): readonly DuplicateGroup[] {
  const groups = new Groups();
  for (const reason of DUPLICATE_REASONS) {
    for (const sharers of sharersOf(profiles, KEYS[reason])) {
      if (reason === 'similar_name' && !sharers.some(hasInitial)) continue;
      const [first, ...others] = sharers.map(({ documentId }) => documentId);
      for (const other of others) if (first) groups.join(first, other, reason);
    }
  }
  return groups.all();
}

function sharersOf(
  profiles: readonly ComparedProfile[],
  keysOf: (profile: ComparedProfile) => readonly string[],
): Iterable<readonly ComparedProfile[]> {
  const byKey = new Map<string, ComparedProfile[]>();
  for (const profile of profiles) {
    for (const key of new Set(keysOf(profile))) byKey.set(key, [...(byKey.get(key) ?? []), profile]);
  }
  return byKey.values();
}

function hasInitial({ name }: ComparedProfile): boolean {
  return [...(nameWords(name ?? '')[0] ?? '')].length === 1;
}

function identifier(value: string | null): readonly string[] {
  const plain = (value ?? '').replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return plain === '' ? [] : [plain];
}

/** Without accents, punctuation and order of words: "Marlow, Inés" and "Ines Marlow" are the same. */
function inAnyOrder(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** "J. Ferro" may be "Jana Ferro": first initial and last word. */
function withInitials(name: string): readonly string[] {
  const words = name.includes(',') ? [] : nameWords(name);
  const [first, last] = [words[0], words.at(-1)];
  return words.length > 1 && first && last ? [`${[...first][0]} ${last}`] : [];
}

/** Joins profiles into groups, as pairs come in. */
class Groups {
  private readonly members = new Map<string, { ids: Set<string>; reasons: Set<DuplicateReason> }>();

  join(one: string, other: string, reason: DuplicateReason): void {
    const [first, second] = [this.groupOf(one), this.groupOf(other)];
    first.reasons.add(reason);
    if (first === second) return;
    for (const why of second.reasons) first.reasons.add(why);
    for (const id of second.ids) {
      first.ids.add(id);
      this.members.set(id, first);
    }
  }

  all(): readonly DuplicateGroup[] {
    return [...new Set(this.members.values())].map(({ ids, reasons }) => ({
      documentIds: [...ids],
      reasons: DUPLICATE_REASONS.filter((reason) => reasons.has(reason)),
    }));
  }

  private groupOf(id: string) {
    const known = this.members.get(id) ?? { ids: new Set([id]), reasons: new Set<DuplicateReason>() };
    this.members.set(id, known);
    return known;
  }
}
