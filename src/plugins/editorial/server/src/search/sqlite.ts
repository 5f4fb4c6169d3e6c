import { TABLE, type Dialect } from './dialect';

/** FTS5 keeps the index alone: the texts stand in the editions. Source: https://sqlite.org/fts5.html */
export const sqlite: Dialect = {
  id: 'rowid',
  create: ({ db }) =>
    db.connection.raw(
      `create virtual table ${TABLE} using fts5(title, names, deck, body, content='', contentless_delete=1, ` +
        `tokenize="unicode61 remove_diacritics 2")`,
    ),
  row: (_strapi, { editionId, title, names, deck, body }) => ({ rowid: editionId, title, names, deck, body }),
  match: ({ words }) => ({
    where: { sql: `${TABLE} match ?`, bindings: [expression(words)] },
    rank: { sql: `-bm25(${TABLE}, 8.0, 6.0, 3.0, 1.0)`, bindings: [] },
  }),
};

/** Words in quotation marks are words and nothing else, whatever they are. */
function expression(words: readonly string[]): string {
  return words.map((word, at) => (at === words.length - 1 ? `"${word}" *` : `"${word}"`)).join(' ');
}
