/**
 * Columns of one of the plugin's own tables under the names of their attributes, for queries that are put together by
 * hand. Flags come as the database has them: as a number on SQLite and MySQL.
 */
export function ownColumns(table: string, attributes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.map((name) => [name, `${table}.${columnName(name)}`]));
}

function columnName(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
