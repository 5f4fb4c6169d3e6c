import type { ListedCase } from '../../../contracts/queue';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { nameAccounts } from '../workflow/record/names';
import { planView } from '../workflow/steps/plan';
import type { FoundCase } from './found';

/** Cases as lists show them, in the same order; everybody among them is named by one query for each kind of account. */
export async function listedCases(strapi: Strapi, found: readonly FoundCase[]): Promise<readonly ListedCase[]> {
  const workflow = service(strapi, 'workflow');
  const accounts = found.flatMap(({ submittedBy, assignees }) => [submittedBy ?? '', ...assignees]);
  const names = await nameAccounts(strapi, accounts);
  const plurals = new Map(workflow.governed().map(({ uid, plural }) => [uid, plural]));
  const now = workflow.now().toISOString();
  return found.map((row) => ({
    ...listed(row),
    submittedBy: names.get(row.submittedBy ?? '') ?? '',
    plural: plurals.get(row.targetUid) ?? '',
    plan: planView(row, row.assignees, names, now),
  }));
}

function listed(row: FoundCase): Omit<ListedCase, 'plural' | 'submittedBy' | 'plan'> {
  const { targetUid: uid, documentId, locale, stage, version, scheduledFor, savedAt } = row;
  return {
    uid,
    documentId,
    locale: locale || null,
    title: row.title || documentId,
    submittedAt: row.submittedAt ?? '',
    stage,
    isLive: Boolean(row.isLive),
    version,
    scheduledFor,
    savedAt,
  };
}
