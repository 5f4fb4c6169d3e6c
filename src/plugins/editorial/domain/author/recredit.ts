/** A credit of an article as it stands in a row, and what of it an author's life can change. */
export interface HeldCredit {
  readonly id: number;
  /** documentId of the profile; null for a bare name. */
  readonly author: string | null;
  readonly role: string;
  readonly name: string | null;
  readonly creditedAs: string | null;
  readonly affiliation: string | null;
  readonly note: string | null;
}

/** What becomes of each credit of a profile. */
export type Rewrite = (credit: HeldCredit) => HeldCredit;

export interface Recredited {
  readonly changed: readonly HeldCredit[];
  /** Credits that would name the same holder a second time in one role. */
  readonly dropped: readonly number[];
}

/** To another profile. `printed` is the name that readers know the work by; null: the new profile's own is printed. */
export function toProfile(documentId: string, printed: string | null, ownName: string): Rewrite {
  return (credit) => {
    const kept = printed === null ? null : credit.creditedAs || printed;
    return { ...credit, author: documentId, name: null, creditedAs: kept === ownName ? null : kept };
  };
}

/** To a bare name: the one that was printed, with no profile behind it. */
export function toBareName(printed: string): Rewrite {
  return (credit) => ({ ...credit, author: null, name: credit.creditedAs || printed, creditedAs: null });
}

/** To a label in place of the person: what could tell who it was goes too. */
export function toLabel(label: string): Rewrite {
  return (credit) => ({ ...credit, author: null, name: label, creditedAs: null, affiliation: null, note: null });
}

/**
 * Rewrites the credits of one profile. A holder stands once per role: of two that become the same the first place
 * stays, with the words of the one that was there before.
 */
export function recredit(credits: readonly HeldCredit[], from: string, rewrite: Rewrite): Recredited {
  const rewritten = credits.map((credit) => (credit.author === from ? rewrite(credit) : credit));
  const moved = new Set(credits.filter(({ author }) => author === from).map(({ id }) => id));
  const places = new Map<string, HeldCredit[]>();
  for (const credit of rewritten) places.set(placeOf(credit), [...(places.get(placeOf(credit)) ?? []), credit]);
  const [changed, dropped]: [HeldCredit[], number[]] = [[], []];
  for (const [first, ...others] of places.values()) {
    if (!first || ![first, ...others].some(({ id }) => moved.has(id))) continue;
    const words = [first, ...others].find(({ id }) => !moved.has(id)) ?? first;
    changed.push({ ...words, id: first.id });
    dropped.push(...others.map(({ id }) => id));
  }
  return { changed, dropped };
}

function placeOf({ author, name, role }: HeldCredit): string {
  return JSON.stringify([role, author === null ? `name:${name ?? ''}` : author]);
}
