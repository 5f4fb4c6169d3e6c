import { uidOf, type OwnModel } from '../plugin';
import type { Query, SqlQuery, Strapi } from '../strapi';
import { columnsOf, type Column } from './columns';

export type Conditions = Record<string, unknown>;

/** A table of the plugin as this process knows it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<string, Column>;
}

const tables = new WeakMap<Strapi, Map<string, Table>>();

export function tableOf(strapi: Strapi, model: OwnModel): Table {
  const known = tables.get(strapi) ?? new Map<string, Table>();
  tables.set(strapi, known);
  const table = known.get(model) ?? describe(strapi, uidOf(model));
  known.set(model, table);
  return table;
}

/** @throws Error for a column of a kind that `VALUES` does not know: a mistake in code */
function describe(strapi: Strapi, uid: string): Table {
  const columns = columnsOf(strapi, uid);
  if (!columns) throw new Error(`${uid} has a column of a kind that is not known here.`);
  const columnOf = new Map(columns.map((column) => [column.name, column]));
  return { name: strapi.db.metadata.get(uid).tableName, columns, columnOf };
}

/** Whether a condition is one of values, lists of values, and their absence, each of a column of its own. */
export function isPlain({ columnOf }: Table, where: Conditions = {}): boolean {
  return Object.entries(where).every(
    ([name, value]) => columnOf.has(name) && (isValue(value) || listIn(value) !== null),
  );
}

function isValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** What `$in` lists, where that is all that is said. */
function listIn(condition: unknown): readonly string[] | null {
  if (typeof condition !== 'object' || condition === null || Object.keys(condition).length !== 1) return null;
  return '$in' in condition && Array.isArray(condition.$in) ? condition.$in : null;
}

export function narrowed(query: SqlQuery, { columnOf }: Table, where: Conditions): SqlQuery {
  for (const [name, value] of Object.entries(where)) {
    const column = columnOf.get(name)?.column ?? name;
    const list = listIn(value);
    if (list) query.whereIn(column, [...list]);
    else if (value === null) query.whereNull(column);
    else query.where(column, value as string);
  }
  return query;
}

export function selected(query: SqlQuery, { columnOf }: Table, { select, orderBy, limit, offset }: Query): SqlQuery {
  const names = select ? ['id', ...select] : [...columnOf.keys()];
  query.select([...new Set(names.map((name) => columnOf.get(name)?.column ?? name))]);
  for (const order of [orderBy ?? []].flat()) {
    for (const [name, way] of Object.entries(typeof order === 'string' ? { [order]: 'asc' } : order)) {
      query.orderBy(columnOf.get(name)?.column ?? name, way);
    }
  }
  if (limit !== undefined) query.limit(limit);
  if (offset !== undefined) query.offset(offset);
  return query;
}

/** As the columns hold it; what is left undefined is not said. */
export function cells({ columnOf }: Table, data: object): Conditions {
  const said = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    said.map(([name, value]) => {
      const { column, type } = columnOf.get(name) ?? { column: name, type: 'string' };
      return [column, type === 'json' && value !== null ? JSON.stringify(value) : value];
    }),
  );
}
