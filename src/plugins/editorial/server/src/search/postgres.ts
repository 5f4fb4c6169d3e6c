import { TABLE, type Dialect } from './dialect';

/** Text search configurations that every PostgreSQL brings along, by language. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** Source: https://www.postgresql.org/docs/15/textsearch.html */
export const postgres: Dialect = {
  id: 'edition_id',
  create: async ({ db }) => {
    await db.getSchemaConnection().createTable(TABLE, (table) => {
      table.integer('edition_id').primary();
      table.specificType('vector', 'tsvector').notNullable();
      table.index(['vector'], `${TABLE}_ix`, { indexType: 'gin' });
    });
  },
  row: ({ db }, { editionId, locale, title, names, deck, body }) => ({
    edition_id: editionId,
    vector: db.connection.raw(
      [...'ABCD'].map((weight) => `setweight(to_tsvector(?::regconfig, ?), '${weight}')`).join(' || '),
      [title, names, deck, body].flatMap((text) => [configurationOf(locale), text]),
    ),
  }),
  match: ({ locale, words }) => {
    const query = 'to_tsquery(?::regconfig, ?)';
    const bindings = [configurationOf(locale), expression(words)];
    return {
      where: { sql: `vector @@ ${query}`, bindings },
      rank: { sql: `ts_rank_cd(vector, ${query}, 1)`, bindings },
    };
  },
};

function expression(words: readonly string[]): string {
  return words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ');
}

function configurationOf(locale: string): string {
  return CONFIGURATIONS[locale.toLowerCase().split('-')[0] ?? ''] ?? 'simple';
}
