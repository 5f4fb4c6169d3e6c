import type { SqlText, Strapi } from '../strapi';

/** What an edition can be found by: folded words with blanks between them; the weightiest first. */
export interface SearchText {
  readonly editionId: number | SqlText;
  /** BCP 47: where the database knows the language, it knows its word forms. */
  readonly locale: string;
  readonly title: string;
  readonly names: string;
  readonly deck: string;
  readonly body: string;
}

export interface SearchQuestion {
  readonly locale: string;
  /** All of these; the last one may be the beginning of a word. */
  readonly words: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** The table of every dialect: one row, or one row of the full-text index, for each current edition of an article. */
export const TABLE = 'editorial_search';

/** What each database does in its own words. The rows are found by `edition_id`, which FTS5 calls `rowid`. */
export interface Dialect {
  readonly id: 'rowid' | 'edition_id';
  readonly create: (strapi: Strapi) => Promise<unknown>;
  /** The row to insert. */
  readonly row: (strapi: Strapi, text: SearchText) => Record<string, unknown>;
  /** SQL of the condition and of the rank (higher is better), with their bindings. */
  readonly match: (question: SearchQuestion) => { readonly where: Sql; readonly rank: Sql };
}

export interface Sql {
  readonly sql: string;
  readonly bindings: readonly string[];
}
