import { uidOf } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { assigneeRows } from './assignees';
import { caseRows } from './cases';
import { eventRows } from './events';

interface Wanted {
  /** Document about the person. */
  readonly documentId: string;
  /** Their accounts, such as `admin:3`. */
  readonly accounts: readonly string[];
}

interface RevisionRow {
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly digest: string;
  readonly at: string;
  readonly content: string;
}

const EVENT = ['targetUid', 'documentId', 'locale', 'seq', 'step', 'reason', 'at', 'actorKind', 'actorId', 'via'];

/** What the workflow holds about a person: steps they took, texts they opened or handed in, kept texts about them. */
export async function keptOf(strapi: Strapi, { documentId, accounts }: Wanted) {
  const own = accounts.map((account) => {
    const [actorKind, actorId] = account.split(':');
    return { actorKind, actorId };
  });
  const where = { $or: [{ documentId }, ...own] };
  const events = await eventRows(strapi).findMany({ where, select: EVENT, orderBy: { id: 'asc' } });
  const cases = await caseRows(strapi).findMany({
    where: { $or: [{ owner: { $in: [...accounts] } }, { submittedBy: { $in: [...accounts] } }] },
    select: ['targetUid', 'documentId', 'locale', 'stage', 'owner', 'submittedBy', 'submittedAt'],
  });
  const kept = await rows<RevisionRow>(strapi, uidOf('revision')).findMany({
    where: { $or: [{ documentId }, { content: { $contains: documentId } }] },
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
      ...(revision.documentId === documentId && { content: JSON.parse(content) as unknown }),
    })),
  };
}
