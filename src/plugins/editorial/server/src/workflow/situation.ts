import { errors } from '@strapi/utils';
import { actorKey, type Actor, type Person } from '../../../domain/workflow/actor';
import type { Approval, CaseFacts, Companion } from '../../../domain/workflow/case';
import type { Policy } from '../../../domain/workflow/policy';
import type { NamedDocument } from '../../../domain/workflow/refusals';
import { asActor, type Caller } from '../actor';
import { caseOf } from './adopt';
import type { CaseRow } from './cases';
import { policyOf, rulesOf, type Desk } from './desk';
import { eventsOf, type EventRow } from './events';
import type { Key } from './key';
import { workingText, type Text } from './texts';

/** A document as `decide` needs it: the facts, the actor and the policy. */
export interface Situation {
  readonly key: Key;
  readonly case: CaseRow;
  readonly text: Text;
  readonly events: readonly EventRow[];
  readonly facts: CaseFacts;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly companionKeys: readonly Key[];
}

/** Steps after which earlier approvals count no more, whatever the text. */
const VOIDING: ReadonlySet<string> = new Set([
  'submit',
  'request_changes',
  'withdraw',
  'publish',
  'publish_minor',
  'publish_without_approval',
  'unpublish',
  'retract',
  'discard_changes',
]);

export async function situationOf(desk: Desk, key: Key, caller: Caller, row: CaseRow): Promise<Situation> {
  const text = await workingText(desk.strapi, key);
  if (!text) throw new errors.NotFoundError('No such document, or not yours to see.');
  const events = await eventsOf(desk.strapi, key);
  const { companions, hiddenAuthors, companionKeys } = await credited(desk, key, text, caller);
  const facts: CaseFacts = {
    ...(await peopleOf(desk, row, events)),
    stage: row.isLive && row.liveDigest === text.digest ? 'published' : row.stage,
    isLive: row.isLive,
    scheduledFor: row.scheduledFor,
    now: desk.now().toISOString(),
    version: row.version,
    digest: text.digest,
    authors: rulesOf(desk, key.uid).authors(text.row),
    openItems: rulesOf(desk, key.uid).openItems(text.row),
    reliedOnBy: row.isLive ? await rulesOf(desk, key.uid).reliedOnBy(key) : [],
    companions,
    hiddenAuthors,
  };
  const actor = await actorFor(desk, key.uid, caller);
  return { key, case: row, text, events, facts, actor, policy: policyOf(desk, key.uid), companionKeys };
}

export async function actorFor(desk: Desk, uid: string, caller: Caller): Promise<Actor> {
  return asActor(caller, uid, await desk.identify(actorKey(caller)));
}

/** Approve events that no later step has voided. */
export function approvalEvents(events: readonly EventRow[]): readonly EventRow[] {
  const lastVoiding = events.findLastIndex((event) => VOIDING.has(event.step));
  return events.slice(lastVoiding + 1).filter((event) => event.step === 'approve');
}

type People = Pick<CaseFacts, 'approvals' | 'submitter' | 'owner' | 'edits'>;

async function peopleOf(desk: Desk, row: CaseRow, events: readonly EventRow[]): Promise<People> {
  const approvals: Approval[] = [];
  for (const event of approvalEvents(events)) {
    approvals.push({ person: await desk.identify(`${event.actorKind}:${event.actorId}`), digest: event.digest });
  }
  const edits = [];
  for (const edit of row.edits ?? []) edits.push({ person: await desk.identify(edit.actor), inReview: edit.inReview });
  return { approvals, edits, submitter: await personOf(desk, row.submittedBy), owner: await personOf(desk, row.owner) };
}

async function personOf(desk: Desk, account: string | null): Promise<Person | null> {
  return account === null ? null : desk.identify(account);
}

interface Credited {
  readonly companions: Companion[];
  readonly hiddenAuthors: NamedDocument[];
  readonly companionKeys: Key[];
}

/** The credited profiles that readers cannot see: first ones go along, those taken down stand in the way. */
async function credited(desk: Desk, key: Key, text: Text, caller: Caller): Promise<Credited> {
  const found: Credited = { companions: [], hiddenAuthors: [], companionKeys: [] };
  for (const companionKey of rulesOf(desk, key.uid).companions(text.row)) {
    const row = await caseOf(desk, companionKey);
    if (row.isLive) continue;
    const { facts, actor, policy, text: profile } = await situationOf(desk, companionKey, caller, row);
    const document = { documentId: companionKey.documentId, title: rulesOf(desk, companionKey.uid).title(profile.row) };
    if (row.wasLive) found.hiddenAuthors.push(document);
    else {
      found.companions.push({ document, facts, actor, policy });
      found.companionKeys.push(companionKey);
    }
  }
  return found;
}
