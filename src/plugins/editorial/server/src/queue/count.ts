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
