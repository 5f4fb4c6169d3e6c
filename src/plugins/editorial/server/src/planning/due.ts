import { service } from '../plugin';
import { inTransaction, type Strapi } from '../strapi';
import { caseRows, type CaseRow } from '../workflow/record/cases';
import { involvedIn } from '../workflow/record/record';

const AT_ONCE = 100;

/** A date that is changed is told of again: the change takes `dueTold` away. A scheduled text has only to wait. */
const UNTOLD = { dueTold: { $null: true }, stage: { $ne: 'scheduled' } };

/** Tells people of texts whose due instant has come: once for each instant, whichever instance is quicker. */
export async function tellDue(strapi: Strapi): Promise<void> {
  const now = service(strapi, 'workflow').now().toISOString();
  for (;;) {
    const where = { ...UNTOLD, dueAt: { $lte: now } };
    const due = await caseRows(strapi).findMany({ where, orderBy: { dueAt: 'asc' }, limit: AT_ONCE });
    for (const row of due) await tellOne(strapi, row);
    if (due.length < AT_ONCE) return;
  }
}

/** Those who work on it; where nobody does, those whose text it is. */
async function tellOne(strapi: Strapi, row: CaseRow): Promise<void> {
  const { id, targetUid: uid, documentId, locale, dueAt } = row;
  const key = { uid, documentId, locale };
  await inTransaction(strapi, async () => {
    const { count } = await caseRows(strapi).updateMany({ where: { ...UNTOLD, id, dueAt }, data: { dueTold: dueAt } });
    if (count === 0) return;
    const assignees = await service(strapi, 'workflow').assigneesOf(key);
    const to = assignees.length > 0 ? assignees : involvedIn(row);
    await service(strapi, 'notifications').tell({ kind: 'due', key, to, by: null });
  });
}
