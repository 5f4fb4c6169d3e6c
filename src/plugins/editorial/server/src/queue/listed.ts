import type { ListedCase } from '../../../contracts/queue';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { caseRows, type CaseRow } from '../workflow/cases';
import { keyFrom, keyText } from '../workflow/key';
import { nameAccounts } from '../workflow/names';

/** Cases as lists show them, by id; a few queries for all of them. */
export async function listedCases(strapi: Strapi, ids: readonly number[]): Promise<ReadonlyMap<number, ListedCase>> {
  const workflow = service(strapi, 'workflow');
  const found = await caseRows(strapi).findMany({ where: { id: { $in: [...ids] } } });
  const plans = await workflow.plansOf(found);
  const submitters = found.map(({ submittedBy }) => submittedBy ?? '');
  const names = await nameAccounts(strapi, submitters);
  const plurals = new Map(workflow.governed().map(({ uid, plural }) => [uid, plural]));
  const view = (row: CaseRow): [number, ListedCase][] => {
    const plan = plans.get(keyText(keyFrom(row)));
    const plural = plurals.get(row.targetUid) ?? '';
    return plan ? [[Number(row.id), { ...listed(row), submittedBy: nameIn(names, row), plural, plan }]] : [];
  };
  return new Map(found.flatMap(view));
}

function listed(row: CaseRow): Omit<ListedCase, 'plural' | 'submittedBy' | 'plan'> {
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

function nameIn(names: ReadonlyMap<string, string>, { submittedBy }: CaseRow): string {
  return names.get(submittedBy ?? '') ?? '';
}
