/** Written at every request with a token, whatever comes of it; the last by a round that remembers grants. */
export const EVERY_CALL: ReadonlySet<string> = new Set([
  'strapi_api_tokens',
  'strapi_sessions',
  'strapi_core_store_settings',
]);

export const PUBLISHED = 'select document_id, locale, deck from editorial_articles where published_at is not null';

/** Every table of the database as it was: what a call wrote, and back again. */
export interface Ledger {
  /** Tables that a call has changed. */
  readonly changed: () => Promise<readonly string[]>;
  readonly restore: (tables: readonly string[]) => Promise<void>;
  /** Rows of `PUBLISHED`. */
  readonly live: () => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => void;
}

/** Every live article with the deck that readers see. */
export async function liveDecks(ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  const rows = await ledger.live();
  return new Map(rows.map(({ document_id, locale, deck }) => [`${document_id}/${locale}`, String(deck)]));
}
