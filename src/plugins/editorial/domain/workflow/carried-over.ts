/** The part of an amendment that approvals follow. */
interface Amended {
  readonly digest: string;
  readonly previousDigest?: string | null;
}

/**
 * The digest that an approval counts for after later events: an amendment of exactly the approved text takes the
 * approval along. One of any other text does not, so that an approval lost to an edit does not come back by it.
 */
export function carriedOver(approved: string, later: readonly Amended[]): string {
  return later.reduce((digest, event) => (event.previousDigest === digest ? event.digest : digest), approved);
}
