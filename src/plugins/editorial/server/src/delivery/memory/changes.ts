import { REMARKS } from '../../../../domain/workflow/automatic';
import { PLAN_STEPS } from '../../../../domain/workflow/plan';
import { ARTICLE, AUTHOR, SECTION, TAG } from '../../plugin';
import { ownRows } from '../../stored/own-rows';
import { afterCommit, type Strapi } from '../../strapi';

/** A change that no step of the workflow makes, for the other instances. */
export interface ChangeRow {
  readonly id: number;
  /** JSON list of the keys whose answers are to be dropped; `*` among them means every answer. */
  readonly keys: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Stands for all answers. */
export const EVERYTHING = '*';

const KEPT_MS = 60 * 60 * 1000;

/** Steps after which readers see what they saw before. One that is not named here drops answers. */
const UNSEEN: ReadonlySet<string> = new Set([
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'schedule',
  'unschedule',
  'schedule_failed',
  'edit',
  'restore_revision',
  'discard_changes',
  'archive',
  'restore',
  ...PLAN_STEPS,
  ...REMARKS,
]);

export function isSeen(step: string): boolean {
  return !UNSEEN.has(step);
}

/** What an answer may show of a document. Every list may gain or lose it, or tell of its author or section otherwise. */
const KEYS: Readonly<Record<string, (documentId: string) => readonly string[]>> = {
  [ARTICLE]: (id) => [`article:${id}`, 'articles'],
  [AUTHOR]: (id) => [`author:${id}`, 'authors', 'articles'],
  [SECTION]: (id) => [`section:${id}`, 'sections', 'articles'],
  [TAG]: (id) => [`tag:${id}`, 'tags', 'articles'],
};

export function changedKeys(uid: string, documentId: string): readonly string[] {
  return KEYS[uid]?.(documentId) ?? [];
}

export function changeRows(strapi: Strapi) {
  return ownRows<ChangeRow>(strapi, 'change');
}

/**
 * Written in the transaction of the change itself, so that nobody hears of it before it can be seen. What is old goes once
 * that has ended: on MySQL two transactions that both delete a range and then write into it wait for each other.
 */
export async function tellOthers(strapi: Strapi, keys: readonly string[], now: Date): Promise<void> {
  await changeRows(strapi).createMany({ data: [{ keys: JSON.stringify(keys), at: now.toISOString() }] });
  await afterCommit(strapi, () => void forgetOld(strapi, new Date(now.getTime() - KEPT_MS)));
}

async function forgetOld(strapi: Strapi, before: Date): Promise<void> {
  try {
    await changeRows(strapi).deleteMany({ where: { at: { $lt: before.toISOString() } } });
  } catch (error) {
    strapi.log.warn(`editorial: old changes stay until the next one: ${String(error)}`);
  }
}
