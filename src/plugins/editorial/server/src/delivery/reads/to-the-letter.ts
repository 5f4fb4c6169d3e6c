import type { SqlQuery, Strapi } from '../../strapi';

/**
 * Rows with one of these values in a column, spelt as they are: collations that are usual on MySQL take `EN` for `en`. The
 * first condition finds them by an index, the second looks at the bytes.
 */
export function whereSpelt({ db }: Strapi, query: SqlQuery, column: string, values: readonly string[]): SqlQuery {
  query.whereIn(column, [...values]);
  if (db.dialect.client !== 'mysql') return query;
  return query.whereRaw(`cast(?? as binary) in (${values.map(() => 'cast(? as binary)').join(', ')})`, [
    column,
    ...values,
  ]);
}
