import { createAround } from '../around';
import { inRunningTransaction, type SqlQuery, type SqlText, type Strapi } from '../strapi';
import { whileItRuns, type Lasting } from '../while-it-runs';

/** Number of a row that was written, or where it will be found once what was gathered is. */
export type GivenId = number | { readonly from: string };

interface Gathering extends Lasting {
  readonly writes: SqlQuery[];
}

const gathering = createAround<Gathering>();

/**
 * Carries `work` out, and what it writes by `write` and `writeRow` at its end: in one statement where one can hold several,
 * which is PostgreSQL, and one by one elsewhere. Nothing of it can be read before, and no row can be written twice.
 * What the work leaves running behind itself writes for itself.
 */
export async function gathered<T>(strapi: Strapi, work: () => Promise<T>): Promise<T> {
  if (strapi.db.dialect.client !== 'postgres') return work();
  const one: Gathering = { writes: [] };
  const { writes } = one;
  const result = await gathering.run(one, () => whileItRuns(one, work));
  if (writes.length > 0) await inRunningTransaction(strapi, inOne(strapi, writes));
  return result;
}

/** Source: https://www.postgresql.org/docs/15/queries-with.html#QUERIES-WITH-MODIFYING */
function inOne({ db }: Strapi, writes: readonly SqlQuery[]): SqlQuery {
  const { connection } = db;
  const nothing = connection.queryBuilder().select(connection.raw('1'));
  return writes.reduce((all, query, at) => all.with(nameOf(at), query), nothing);
}

function nameOf(at: number): string {
  return `w${at}`;
}

function running(): SqlQuery[] | undefined {
  const one = gathering.get();
  return one?.isOver ? undefined : one?.writes;
}

export async function write(strapi: Strapi, query: SqlQuery): Promise<void> {
  const writes = running();
  if (writes) writes.push(query);
  else await inRunningTransaction(strapi, query);
}

/** @param insert of one row */
export async function writeRow(strapi: Strapi, insert: SqlQuery): Promise<GivenId> {
  const writes = running();
  if (!writes) return givenId(strapi, insert);
  return { from: nameOf(writes.push(insert.returning('id')) - 1) };
}

/** As another write that is gathered with it says it. */
export function idCell({ db }: Strapi, id: GivenId): number | SqlText {
  return typeof id === 'number' ? id : db.connection.raw('(select id from ??)', [id.from]);
}

/** Carries the insert of one row out. */
export async function givenId(strapi: Strapi, insert: SqlQuery): Promise<number> {
  const [given]: unknown[] = await inRunningTransaction(
    strapi,
    strapi.db.dialect.useReturning() ? insert.returning('id') : insert,
  );
  return Number(typeof given === 'object' && given !== null && 'id' in given ? given.id : given);
}
