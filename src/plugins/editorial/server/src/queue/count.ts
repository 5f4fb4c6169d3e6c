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

/** What gathers ids in one row, where every version of a database that Strapi runs on has it: a thousand rows take longer. */
const GATHERING: Readonly<Record<string, string>> = { postgres: 'json_agg', sqlite: 'json_group_array' };

export interface Known extends Counted {
  /** Of all of them; null where there are more than are counted. */
  readonly ids: readonly number[] | null;
}

/** The same with the ids of what was found, so that it need not be looked for again. */
export async function knownCases(strapi: Strapi, cases: SqlQuery): Promise<Known> {
  const ids = await idsOf(strapi, cases.select('c.id').limit(MOST_COUNTED + 1));
  const isMore = ids.length > MOST_COUNTED;
  return { total: Math.min(ids.length, MOST_COUNTED), isMore, ids: isMore ? null : ids };
}

async function idsOf({ db: { connection, dialect } }: Strapi, cases: SqlQuery): Promise<readonly number[]> {
  const gathering = GATHERING[dialect.client];
  if (!gathering) return (await cases).map(({ id }: { id: number | string }) => Number(id));
  const gathered: { readonly ids: readonly number[] | string | null }[] = await connection
    .select(connection.raw(`${gathering}(f.id) as ids`))
    .from(cases.as('f'));
  const ids = gathered[0]?.ids ?? [];
  return typeof ids === 'string' ? JSON.parse(ids) : ids;
}
