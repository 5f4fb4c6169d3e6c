import type { Core } from '@strapi/strapi';
import type { Question } from './questions';

/** As far as the queue counts, and one more. */
const COUNTED = 1001;

const assignees =
  'left join editorial_assignees a on a.target_uid = c.target_uid and a.document_id = c.document_id and a.locale = c.locale';
const named = (alias: string, id: string) => `left join admin_users ${alias} on ${alias}.id = cast(${id} as integer)`;
/** From an account such as `admin:3`; everybody here is an administrator. */
const idIn = (account: string) => `substr(${account}, 7)`;

/** What people see of a row beside its own columns, and where it is from. */
const OF_CASES = {
  columns: 'a.account, w.firstname, w.lastname, s.firstname as by_firstname, s.lastname as by_lastname',
  joins: `${assignees} ${named('w', idIn('a.account'))} ${named('s', idIn('c.submitted_by'))}`,
  order: ', a.id',
};
const OF_EVENTS = {
  columns: 't.title, w.firstname, w.lastname',
  joins:
    'left join editorial_cases t on t.target_uid = c.target_uid and t.document_id = c.document_id and ' +
    `t.locale = c.locale ${named('w', 'c.actor_id')}`,
  order: '',
};

/**
 * The page that people see, written by hand: its rows with titles, with who works on them and what everybody is called in
 * one statement, and their count, as far as it is counted, in another. The log has no count, and the calendar has one of
 * what is not on the page.
 */
export async function askPlainly(
  { db }: Core.Strapi,
  { where, order, offset = 0, room, from = 'editorial_cases c', more, limit }: Question & { readonly limit: number },
  account: string,
): Promise<void> {
  const ask = (sql: string) => db.connection.raw(sql, Array(sql.split('?').length - 1).fill(account));
  const found = `from ${from} where ${where}`;
  const count = () => ask(`select count(*) from (select c.id ${found} limit ${COUNTED}) n`);
  const beside = room === 'activity' ? OF_EVENTS : OF_CASES;
  if (!room) await count();
  const page = `select c.*${more ? `, ${more}` : ''} ${found} order by ${order} limit ${limit} offset ${offset}`;
  const shown = await ask(
    `select c.*, ${beside.columns} from (${page}) c ${beside.joins} order by ${order}${beside.order}`,
  );
  const rows: readonly unknown[] = Array.isArray(shown) ? shown : shown.rows;
  if (room === 'calendar' && rows.length >= limit) await count();
}
