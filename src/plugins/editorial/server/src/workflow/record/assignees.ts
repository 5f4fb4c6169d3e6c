import { ownRows } from '../../stored/own-rows';
import type { RowQuery, Strapi } from '../../strapi';
import { keyColumns, keyText, together, type Key } from '../key';

/** That somebody works on a text: one row for each of them, so that an index finds what is theirs. */
interface AssigneeRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly account: string;
}

export function assigneeRows(strapi: Strapi): RowQuery<AssigneeRow> {
  return ownRows<AssigneeRow>(strapi, 'assignee');
}

/** Accounts that work on each of these texts, by the text of its key, in the order in which they came. */
export async function assigneesOf(
  strapi: Strapi,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const { where } of together(keys)) {
    for (const row of await assigneeRows(strapi).findMany({ where, orderBy: { id: 'asc' } })) {
      const key = keyText({ uid: row.targetUid, documentId: row.documentId, locale: row.locale });
      found.set(key, [...(found.get(key) ?? []), row.account]);
    }
  }
  return found;
}

/** Under the case's lock. */
export async function setAssignees(strapi: Strapi, key: Key, before: readonly string[], after: readonly string[]) {
  const gone = before.filter((account) => !after.includes(account));
  const come = after.filter((account) => !before.includes(account));
  const query = assigneeRows(strapi);
  if (gone.length > 0) await query.deleteMany({ where: { ...keyColumns(key), account: { $in: gone } } });
  if (come.length > 0) await query.createMany({ data: come.map((account) => ({ ...keyColumns(key), account })) });
}

export async function dropAssignees(strapi: Strapi, key: Key): Promise<void> {
  await assigneeRows(strapi).deleteMany({ where: keyColumns(key) });
}
