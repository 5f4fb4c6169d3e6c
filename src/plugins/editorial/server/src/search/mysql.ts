import { TABLE, type Dialect } from './dialect';

/** With their table, for editions have a title too. */
const COLUMNS = ['title', 'names', 'deck', 'body'].map((column) => `${TABLE}.${column}`).join(', ');

/** Words that InnoDB does not index. Source: INNODB_FT_DEFAULT_STOPWORD. */
const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a about an are as at be by com de en for from how i in is it la of on or that the this to was what when where ' +
    'who will with und www'
  ).split(' '),
);

/** Shorter words are not in the index either, which is most words of Chinese. Source: innodb_ft_min_token_size */
const SHORTEST = 3;

/** Makes another word of those that would not be indexed. No word of a text ends so, for words are letters and digits. */
const TAIL = '__';

/** Source: https://dev.mysql.com/doc/refman/8.0/en/fulltext-boolean.html */
export const mysql: Dialect = {
  id: 'edition_id',
  create: async ({ db }) => {
    await db.getSchemaConnection().createTable(TABLE, (table) => {
      table.integer('edition_id').primary();
      table.text('title', 'mediumtext');
      table.text('names', 'mediumtext');
      table.text('deck', 'mediumtext');
      table.text('body', 'longtext');
      table.index(['title'], `${TABLE}_title_ix`, 'FULLTEXT');
      table.index(['title', 'names', 'deck', 'body'], `${TABLE}_ix`, 'FULLTEXT');
    });
  },
  row: (_strapi, { editionId, title, names, deck, body }) => ({
    edition_id: editionId,
    title: indexable(title),
    names: indexable(names),
    deck: indexable(deck),
    body: indexable(body),
  }),
  match: ({ words }) => {
    const bindings = [words.map((word, at) => (at === words.length - 1 ? `+${word}*` : `+${tailed(word)}`)).join(' ')];
    const all = `match(${COLUMNS}) against (? in boolean mode)`;
    const title = `match(${TABLE}.title) against (? in boolean mode)`;
    return {
      where: { sql: all, bindings },
      rank: { sql: `${all} + 4 * ${title}`, bindings: [...bindings, ...bindings] },
    };
  },
};

function indexable(text: string): string {
  return text.split(' ').map(tailed).join(' ');
}

function tailed(word: string): string {
  return [...word].length < SHORTEST || STOPWORDS.has(word) ? word + TAIL : word;
}
