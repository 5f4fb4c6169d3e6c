import { dropAssignees } from '../record/assignees';
import { caseRows } from '../record/cases';
import type { Desk } from '../desk';
import { keyColumns, type Key } from '../key';

/** The case of a working copy that is gone; its log stays. In the running transaction. */
export async function closeCase({ strapi, removals }: Desk, key: Key): Promise<void> {
  await caseRows(strapi).delete({ where: keyColumns(key) });
  await dropAssignees(strapi, key);
  for (const removed of removals) await removed(key);
}
