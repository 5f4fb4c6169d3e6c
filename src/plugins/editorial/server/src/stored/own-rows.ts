import { uidOf, type OwnModel } from '../plugin';
import { inRunningTransaction, rows, type Query, type RowQuery, type Strapi } from '../strapi';
import { valuesIn } from './columns';
import { givenId } from './gathered';
import { cells, isPlain, narrowed, selected, tableOf, type Conditions } from './own-table';

const queries = new WeakMap<Strapi, Map<string, RowQuery<unknown>>>();

/**
 * The rows of one of the plugin's tables. What is asked of them most goes to the database without Strapi's query engine, which
 * takes longer than the database itself; everything else goes through it. These tables raise no event that anybody listens to.
 */
export function ownRows<T>(strapi: Strapi, model: OwnModel): RowQuery<T> {
  const made = queries.get(strapi) ?? new Map<string, RowQuery<unknown>>();
  queries.set(strapi, made);
  const query = made.get(model) ?? rowsPastTheEngine(strapi, model);
  made.set(model, query);
  return query as RowQuery<T>;
}

function rowsPastTheEngine(strapi: Strapi, model: OwnModel): RowQuery<unknown> {
  const engine = rows<unknown>(strapi, uidOf(model));
  const table = tableOf(strapi, model);
  const query = (where: Conditions) => narrowed(strapi.db.getConnection(table.name), table, where);
  const find = async (asked: Query): Promise<unknown[]> => {
    const found: Conditions[] = await inRunningTransaction(strapi, selected(query(asked.where ?? {}), table, asked));
    const named = asked.select && new Set(['id', ...asked.select]);
    const columns = named ? table.columns.filter(({ name }) => named.has(name)) : table.columns;
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
      return { count: 1, ids: [await givenId(strapi, insert)] };
    },
    updateMany: async ({ where, data }) => {
      if (!isPlain(table, where)) return engine.updateMany({ where, data });
      return { count: await inRunningTransaction(strapi, query(where).update(cells(table, data))) };
    },
  };
}
