import type { Strapi } from '../../strapi';
import { assigneeRows } from './assignees';
import { caseRows } from './cases';
import { eventRows } from './events';
import { revisionRows } from '../texts/revisions';
import { contentOf } from '../texts/whole';

interface Wanted {
  /** Documents about the person. */
  readonly profiles: readonly string[];
  /** Their accounts, such as `admin:3`. */
  readonly accounts: readonly string[];
}

const EVENT = ['targetUid', 'documentId', 'locale', 'seq', 'step', 'reason', 'at', 'actorKind', 'actorId', 'via'];

/** What the workflow holds about a person: steps they took, texts they opened or handed in, kept texts that are about them or that they saved. */
export async function keptOf(strapi: Strapi, { profiles, accounts }: Wanted) {
  const own = accounts.map((account) => {
    const [actorKind, actorId] = account.split(':');
    return { actorKind, actorId };
  });
  const about = { documentId: { $in: [...profiles] } };
  const where = { $or: [about, ...own] };
  const events = await eventRows(strapi).findMany({ where, select: EVENT, orderBy: { id: 'asc' } });
  const cases = await caseRows(strapi).findMany({
    where: { $or: [{ owner: { $in: [...accounts] } }, { submittedBy: { $in: [...accounts] } }] },
    select: ['targetUid', 'documentId', 'locale', 'stage', 'owner', 'submittedBy', 'submittedAt'],
  });
  const saved = [{ savedBy: { $in: [...accounts] } }, { firstBy: { $in: [...accounts] } }];
  const kept = await revisionRows(strapi).findMany({
    where: { $or: [about, ...profiles.map((one) => ({ content: { $contains: one } })), ...saved] },
  });
  const work = await assigneeRows(strapi).findMany({
    where: { account: { $in: [...accounts] } },
    select: ['targetUid', 'documentId', 'locale', 'account'],
  });
  return {
    events,
    cases,
    assigned: work.map(({ id: _id, ...assigned }) => assigned),
    revisions: kept.map(({ content, ...revision }) => ({
      targetUid: revision.targetUid,
      documentId: revision.documentId,
      locale: revision.locale,
      digest: revision.digest,
      at: revision.at,
      ...(profiles.includes(revision.documentId) && { content: contentOf({ content }) }),
    })),
  };
}
