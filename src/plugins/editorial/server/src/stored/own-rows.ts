import { uidOf, type OwnModel } from '../plugin';
import { inRunningTransaction, rows, type Query, type RowQuery, type SqlQuery, type Strapi } from '../strapi';
import { columnsOf, valuesIn, type Column } from './columns';

type Conditions = Record<string, unknown>;

/** A table of the plugin as this process knows it. */
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<string, Column>;
}

const queries = new WeakMap<Strapi, Map<string, RowQuery<unknown>>>();

/**
 * The rows of one of the plugin's tables. What is asked of them most goes to the database without Strapi's query engine, which
 * takes longer than the database itself; everything else goes through it. These tables raise no event that anybody listens to.
 */
export function ownRows<T>(strapi: Strapi, model: OwnModel): RowQuery<T> {
  const made = queries.get(strapi) ?? new Map<string, RowQuery<unknown>>();
  queries.set(strapi, made);
  const query = made.get(model) ?? rowsPastTheEngine(strapi, uidOf(model));
  made.set(model, query);
  return query as RowQuery<T>;
}

function rowsPastTheEngine(strapi: Strapi, uid: string): RowQuery<unknown> {
  const engine = rows<unknown>(strapi, uid);
  const table = tableOf(strapi, uid);
  if (!table) return engine;
  const query = (where: Conditions) => narrowed(strapi.db.getConnection(table.name), table, where);
  const find = async (asked: Query): Promise<unknown[]> => {
    const found: Conditions[] = await inRunningTransaction(strapi, selected(query(asked.where ?? {}), table, asked));
    const columns = table.columns.filter(({ name }) => !asked.select || ['id', ...asked.select].includes(name));
    return found.map((row) => valuesIn(columns, ({ column }) => row[column]));
  };
  return {
    ...engine,
    findOne: async (asked) => {
      if (!isPlain(table, asked.where)) return engine.findOne(asked);
      const [row = null] = await find({ ...asked, limit: 1 });
      return row;
    },
    findMany: (asked) => (isPlain(table, asked.where) ? find(asked) : engine.findMany(asked)),
    createMany: async (asked) => {
      const [row, ...others] = asked.data;
      if (!row || others.length > 0) return engine.createMany(asked);
      const insert = strapi.db.getConnection(table.name).insert(cells(table, row));
      const ids: unknown[] = await inRunningTransaction(
        strapi,
        strapi.db.dialect.useReturning() ? insert.returning('id') : insert,
      );
      return { count: 1, ids: ids.map(idOf) };
    },
    updateMany: async ({ where, data }) => {
      if (!isPlain(table, where)) return engine.updateMany({ where, data });
      return { count: await inRunningTransaction(strapi, query(where).update(cells(table, data))) };
    },
  };
}

function tableOf(strapi: Strapi, uid: string): Table | null {
  const columns = columnsOf(strapi, uid);
  if (!columns) return null;
  const columnOf = new Map(columns.map((column) => [column.name, column]));
  return { name: strapi.db.metadata.get(uid).tableName, columns, columnOf };
}

/** Whether a condition is one of values, lists of values, and their absence, each of a column of its own. */
function isPlain({ columnOf }: Table, where: Conditions = {}): boolean {
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

function narrowed(query: SqlQuery, { columnOf }: Table, where: Conditions): SqlQuery {
  for (const [name, value] of Object.entries(where)) {
    const column = columnOf.get(name)?.column ?? name;
    const list = listIn(value);
    if (list) query.whereIn(column, [...list]);
    else if (value === null) query.whereNull(column);
    else query.where(column, value as string);
  }
  return query;
}

function selected(query: SqlQuery, { columnOf }: Table, { select, orderBy, limit, offset }: Query): SqlQuery {
  const columns = select ? ['id', ...select].map((name) => columnOf.get(name)?.column ?? name) : ['*'];
  query.select([...new Set(columns)]);
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
function cells({ columnOf }: Table, data: object): Conditions {
  const said = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    said.map(([name, value]) => {
      const { column, type } = columnOf.get(name) ?? { column: name, type: 'string' };
      return [column, type === 'json' && value !== null ? JSON.stringify(value) : value];
    }),
  );
}

function idOf(returned: unknown): number {
  return Number(typeof returned === 'object' && returned !== null && 'id' in returned ? returned.id : returned);
}
