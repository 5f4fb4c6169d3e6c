import { MOST_COUNTED } from '../../../contracts/queue';
import type { SqlQuery, Strapi } from '../strapi';

export interface Counted {
  readonly total: number;
  /** More than are counted. */
  readonly isMore: boolean;
}

/** How many texts a query finds; beyond `MOST_COUNTED` it stops. */
export async function countCases(strapi: Strapi, cases: SqlQuery): Promise<Counted> {
  const counted = cases.select('c.id').limit(MOST_COUNTED + 1);
  const [row]: { total?: number | string }[] = await strapi.db.connection
    .count({ total: '*' })
    .from(counted.as('counted'));
  const total = Number(row?.total ?? 0);
  return { total: Math.min(total, MOST_COUNTED), isMore: total > MOST_COUNTED };
}

/**
 * The same, with the ids of the texts as long as all of them are counted; in the other case the database sends one row
 * instead of a thousand.
 */
export async function countOrIds(
  strapi: Strapi,
  cases: SqlQuery,
): Promise<Counted & { ids: readonly number[] | null }> {
  const { connection } = strapi.db;
  const few = cases.select('c.id').limit(MOST_COUNTED + 1);
  const counted = connection
    .select('f.id', connection.raw('count(*) over () as total'), connection.raw('min(f.id) over () as lowest'))
    .from(few.as('f'));
  const found: { id: number | string; total: number | string }[] = await connection
    .select('n.id', 'n.total')
    .from(counted.as('n'))
    .where('n.total', '<=', MOST_COUNTED)
    .orWhereRaw('n.id = n.lowest');
  const total = Number(found[0]?.total ?? 0);
  if (total > MOST_COUNTED) return { total: MOST_COUNTED, isMore: true, ids: null };
  return { total, isMore: false, ids: found.map(({ id }) => Number(id)) };
}
