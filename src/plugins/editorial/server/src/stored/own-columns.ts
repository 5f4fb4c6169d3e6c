/** Attributes of one of the plugin's own tables with their columns, for queries that are put together by hand. */
export type OwnColumns = readonly (readonly [attribute: string, column: string])[];

export function ownColumns(attributes: readonly string[]): OwnColumns {
  return attributes.map((name) => [name, name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)]);
}

/**
 * A row under the names of its attributes, as Strapi's own queries have it, and no more than those. Flags come as the
 * database has them, as a number on SQLite and MySQL: a list has thousands of rows, and what shows or signs a flag makes a
 * boolean of it wherever the row came from.
 */
export function ownRow<Row>(columns: OwnColumns, row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(columns.map(([attribute, column]) => [attribute, row[column]])) as Row;
}
