import type { Strapi } from '../strapi';
import { VALUES } from './values';

export interface Column {
  readonly name: string;
  readonly column: string;
  /** One that `VALUES` knows. */
  readonly type: string;
}

/** The columns of a table that hold values, by the names of its attributes; null where one is of a kind not known here. */
export function columnsOf(strapi: Strapi, uid: string): readonly Column[] | null {
  const own = Object.entries(strapi.db.metadata.get(uid).attributes).filter(([, { type }]) => type !== 'relation');
  if (!own.every(([, { type }]) => type in VALUES)) return null;
  return own.map(([name, attribute]) => {
    const column = 'columnName' in attribute && attribute.columnName ? attribute.columnName : name;
    return { name, column, type: attribute.type };
  });
}

/** What a row holds, as the query engine of Strapi gives it. */
export function valuesIn(
  columns: readonly Column[],
  cellOf: (column: Column, at: number) => unknown,
): Record<string, unknown> {
  const values = columns.map((column, at) => {
    const cell = cellOf(column, at);
    return [column.name, cell === null ? null : VALUES[column.type]?.(cell)] as const;
  });
  return Object.fromEntries(values);
}
