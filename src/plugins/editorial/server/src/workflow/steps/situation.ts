import { actorKey, type Actor, type Person } from '../../../../domain/workflow/actor';
import type { Approval, CaseFacts, Companion } from '../../../../domain/workflow/case';
import type { Policy } from '../../../../domain/workflow/policy';
import type { NamedDocument } from '../../../../domain/workflow/refusals';
import { carriedOver } from '../../../../domain/workflow/carried-over';
import { CREATOR } from '../../abilities';
import { asActor, type Caller } from '../../actor';
import { notThere } from '../../http-errors';
import { rows } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import { findCases, type CaseRow } from '../record/cases';
import { openItemsOf, policyOf, rulesOf, type Desk, type Subject } from '../desk';
import { recentEvents, type EventRow } from '../record/events';
import { grantedOn } from './granted';
import { keyText, type Key } from '../key';
import { leaningOn } from '../net/links-to';
import { areHeldLive } from './locks';
import { workingText, type Text } from '../texts/texts';

/** A document as `decide` needs it: the facts, the actor and the policy. */
export interface Situation {
  readonly key: Key;
  readonly case: CaseRow;
  readonly text: Text;
  /** The newest of the log, oldest first: as far back as approvals can count. */
  readonly events: readonly EventRow[];
  readonly facts: CaseFacts;
  readonly actor: Actor;
  readonly policy: Policy;
  /** Cases of the companions among the facts, in the same order. */
  readonly companionCases: readonly CaseRow[];
  /** Whether every profile that the text credits is live, and stays so until the running transaction ends. */
  readonly isCreditedHeld: boolean;
}

interface Way {
  /** The working text where it need not be read. */
  readonly known?: Text | null;
  /** For a publication: the profiles that the text credits are held, rather than looked at, as long as all are live. */
  readonly holdsCredited?: boolean;
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
  'reinstate',
]);

export async function situationOf(
  desk: Desk,
  key: Key,
  caller: Caller,
  row: CaseRow,
  { known = null, holdsCredited = false }: Way = {},
): Promise<Situation> {
  const { text, events } = await subjectOf(desk, key, known);
  const authors = rulesOf(desk, key.uid).companions(text.row);
  const [persons, isCreditedHeld] = await Promise.all([
    desk.identify(accountsOf(row, events, caller)),
    holdsCredited && areHeldLive(desk.strapi, authors),
  ]);
  const { companions, hiddenAuthors, companionCases } = await hiddenIn(desk, isCreditedHeld ? [] : authors, caller);
  const facts: CaseFacts = {
    ...peopleOf(row, events, persons),
    stage: row.isLive && row.liveDigest === text.digest ? 'published' : row.stage,
    isLive: row.isLive,
    scheduledFor: row.scheduledFor,
    now: desk.now().toISOString(),
    version: row.version,
    digest: text.digest,
    authors: rulesOf(desk, key.uid).authors(text.row),
    openItems: await openItemsOf(desk, { key, text, events }),
    ...(await leaningOn(desk, key, row)),
    notice: {
      own: rulesOf(desk, key.uid).notice?.(text.row) ?? null,
      shown: row.stage === 'retracted' ? shownNotice(desk, key, events) : null,
    },
    companions,
    hiddenAuthors,
  };
  const policy = policyOf(desk, key.uid);
  const entry = await entryFor(desk, key, caller, text);
  const capabilities = await grantedOn(desk, key, caller);
  const actor = asActor(caller, key.uid, personOf(persons, actorKey(caller)), capabilities, entry);
  return { key, case: row, text, events, facts, actor, policy, companionCases, isCreditedHeld };
}

/** The working copy as roles ask about it: who created it is no part of the text, and is read where a condition asks. */
async function entryFor({ strapi }: Desk, { uid }: Key, caller: Caller, { row }: Text): Promise<object> {
  if (!caller.asksForEntry(uid)) return row;
  return { ...row, ...(await rows(strapi, uid).findOne({ where: { id: row.id }, populate: CREATOR })) };
}

/** The text as it stands, and what happened to it lately. @throws NotFoundError */
export async function subjectOf(desk: Desk, key: Key, known: Text | null = null): Promise<Subject> {
  const text = known ?? (await workingText(desk.strapi, key));
  if (!text) throw notThere();
  const events = await recentEvents(desk.strapi, key, (event) => VOIDING.has(event.step));
  return { key, text, events };
}

/** What the log says readers of a retracted text get; texts retracted before it was logged have the standard notice. */
function shownNotice(desk: Desk, { uid }: Key, events: readonly EventRow[]): string {
  return events.findLast(({ notice }) => notice !== null)?.notice ?? desk.standardNotice(uid);
}

const APPROVING: ReadonlySet<string> = new Set(['approve', 'approve_notice']);

/** Approve events that no later step has voided, each with the digest that it counts for now. */
export function approvalEvents(events: readonly EventRow[]): readonly EventRow[] {
  const lastVoiding = events.findLastIndex((event) => VOIDING.has(event.step));
  const since = events.slice(lastVoiding + 1);
  return since.flatMap((event, at) =>
    APPROVING.has(event.step) ? [{ ...event, digest: carriedOver(event.digest, since.slice(at + 1)) }] : [],
  );
}

type People = Pick<CaseFacts, 'approvals' | 'submitter' | 'owner' | 'edits'>;

type Persons = ReadonlyMap<string, Person>;

function peopleOf({ edits, owner, submittedBy }: CaseRow, events: readonly EventRow[], persons: Persons): People {
  const of = (account: string) => personOf(persons, account);
  return {
    approvals: approvalEvents(events).map((event): Approval => ({
      person: of(accountOf(event)),
      digest: event.digest,
      groups: event.approverGroups?.split(',') ?? [],
    })),
    edits: (edits ?? []).map(({ actor, inReview }) => ({ person: of(actor), inReview })),
    submitter: submittedBy === null ? null : of(submittedBy),
    owner: owner === null ? null : of(owner),
  };
}

/** Everybody whom the facts name, and who asks. */
function accountsOf({ edits, owner, submittedBy }: CaseRow, events: readonly EventRow[], caller: Caller): string[] {
  const editors = (edits ?? []).map(({ actor }) => actor);
  const named = [...approvalEvents(events).map(accountOf), ...editors, submittedBy, owner, actorKey(caller)];
  return [...new Set(named.filter((account) => account !== null))];
}

function personOf(persons: Persons, account: string): Person {
  return persons.get(account) ?? [account];
}

export function accountOf({ actorKind, actorId }: EventRow): string {
  return actorKey({ kind: actorKind, id: actorId });
}

interface Hidden {
  readonly companions: Companion[];
  readonly hiddenAuthors: NamedDocument[];
  readonly companionCases: CaseRow[];
}

/** The credited profiles that readers cannot see: first ones go along, those taken down stand in the way. */
async function hiddenIn(desk: Desk, keys: readonly Key[], caller: Caller): Promise<Hidden> {
  const found: Hidden = { companions: [], hiddenAuthors: [], companionCases: [] };
  const cases = await findCases(desk.strapi, keys);
  for (const companionKey of keys) {
    const row = cases.get(keyText(companionKey)) ?? (await caseOf(desk, companionKey));
    if (row.isLive) continue;
    const { facts, actor, policy, text: profile } = await situationOf(desk, companionKey, caller, row);
    const document = { documentId: companionKey.documentId, title: rulesOf(desk, companionKey.uid).title(profile.row) };
    if (row.wasLive) found.hiddenAuthors.push(document);
    else {
      found.companions.push({ document, facts, actor, policy });
      found.companionCases.push(row);
    }
  }
  return found;
}
