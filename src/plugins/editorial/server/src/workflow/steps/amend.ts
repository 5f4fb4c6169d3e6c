import { isSamePerson, type Person } from '../../../../domain/workflow/actor';
import { refuse } from '../../../../domain/workflow/refusals';
import type { Stage } from '../../../../domain/workflow/stages';
import type { AmendmentStep } from '../../../../domain/workflow/automatic';
import type { Caller } from '../../actor';
import { refusalError } from '../../http-errors';
import { inTransaction } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import type { CaseRow, StoredEdit } from '../record/cases';
import { asConflict } from '../conflicts';
import { policyOf, rulesOf, type Desk } from '../desk';
import { eventsOf } from '../record/events';
import { hold } from '../texts/keeping';
import type { Key } from '../key';
import { append, whoOf } from '../record/record';
import { keepRevision } from '../texts/revisions';
import { approvalEvents } from './situation';
import { liveText, workingText, type Text } from '../texts/texts';
import { titled } from '../record/titles';
import { withToken, type GatedAction } from '../gate/tokens';

export interface Amendment {
  readonly step: AmendmentStep;
  readonly caller: Caller;
  readonly reason?: string;
  /** What `write` does to Strapi's rows; gate and net let through exactly this. */
  readonly action: Extract<GatedAction, 'amend' | 'unpublish'>;
  readonly write: () => Promise<void>;
  /** The stage stays where this is absent. */
  readonly toStage?: Stage;
  /** Nothing is done where the text stands here already. */
  readonly unlessIn?: Stage;
  /** Accounts that may not approve the text until it is next published: of those who are no longer credited. */
  readonly barred?: readonly string[];
  /** Document that takes the place of this one. */
  readonly about?: string;
}

interface Texts {
  readonly working: Text | null;
  readonly live: Text | null;
}

/**
 * Changes working copy and live row alike, without a review: one event with the old and the new digest, to which
 * approvals carry over. Whoever has the text open in a form is told that it changed. Answers whether anything did.
 * @throws STALE_VERSION, or APPROVED_BY_CREDITED when an approver would become an author of the approved text
 */
export function amend(desk: Desk, key: Key, amendment: Amendment): Promise<boolean> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const seen = await caseOf(desk, key);
      if (seen.stage === amendment.unlessIn) return false;
      const more = { textVersion: seen.textVersion + 1 };
      const { claimed } = await hold(desk, key, seen, { more, isForReaders: true });
      const before = await textsOf(desk, key);
      await withToken(amendment.action, key, amendment.write);
      const after = await textsOf(desk, key);
      if (isSame(before, after) && amendment.toStage === undefined) return false;
      await refuseApprovalOfOwnWork(desk, key, before, after);
      await log(desk, key, amendment, { claimed, before, after });
      return true;
    }),
  );
}

async function textsOf({ strapi }: Desk, key: Key): Promise<Texts> {
  return { working: await workingText(strapi, key), live: await liveText(strapi, key) };
}

function isSame(one: Texts, other: Texts): boolean {
  return one.working?.digest === other.working?.digest && one.live?.digest === other.live?.digest;
}

interface Amended {
  readonly claimed: CaseRow;
  readonly before: Texts;
  readonly after: Texts;
}

async function log(desk: Desk, key: Key, amendment: Amendment, { claimed, before, after }: Amended): Promise<void> {
  const at = desk.now().toISOString();
  const text = after.working ?? before.working;
  if (!text) throw new Error(`${key.uid} ${key.documentId} has no working copy to amend`);
  for (const kept of [before.working, before.live, after.working, after.live]) {
    if (kept) await keepRevision(desk.strapi, key, kept, at);
  }
  const event = {
    ...whoOf(amendment.caller),
    seq: claimed.seq + 1,
    step: amendment.step,
    capability: 'manage_authors',
    fromStage: claimed.stage,
    toStage: amendment.toStage ?? claimed.stage,
    reason: amendment.reason?.trim() || null,
    digest: text.digest,
    previousDigest: before.working?.digest ?? null,
    liveDigest: after.live?.digest ?? null,
    hasOwnEdits: false,
    at,
    about: amendment.about ?? null,
  };
  const named = titled(desk, key.uid, text.row);
  const next = {
    ...claimed,
    ...named,
    stage: event.toStage,
    isLive: after.live !== null,
    liveDigest: event.liveDigest,
  };
  const hasNewsForReaders = after.live?.digest !== before.live?.digest;
  const edits = withBarred(claimed, amendment.barred ?? []);
  await append(desk, key, { ...next, edits }, event, { live: hasNewsForReaders ? after.live : null });
}

/** Taking one's name off a text does not make one a reviewer of it. A published text has nothing left to approve. */
function withBarred({ edits, stage }: CaseRow, barred: readonly string[]): readonly StoredEdit[] {
  const known = edits ?? [];
  if (stage === 'published') return known;
  const missing = barred.filter((actor) => !known.some((edit) => edit.actor === actor && !edit.inReview));
  return [...known, ...missing.map((actor) => ({ actor, inReview: false }))];
}

async function refuseApprovalOfOwnWork(desk: Desk, key: Key, before: Texts, after: Texts): Promise<void> {
  if (!before.working || !after.working || policyOf(desk, key.uid).fourEyes === 'off') return;
  const { authors, title } = rulesOf(desk, key.uid);
  const formerly = authors(before.working.row);
  const added = authors(after.working.row).filter((author) => !formerly.some((one) => isSamePerson(one, author)));
  if (added.length === 0 || !(await isApprovedByAnyOf(desk, key, before.working, added))) return;
  const documents = [{ documentId: key.documentId, title: title(after.working.row) }];
  throw refusalError(
    refuse(
      'APPROVED_BY_CREDITED',
      `"${documents[0]?.title}" was approved by the person who would be credited as its author. ` +
        'Publish it first, or withdraw it from review.',
      { documents },
    ),
  );
}

async function isApprovedByAnyOf(desk: Desk, key: Key, text: Text, persons: readonly Person[]): Promise<boolean> {
  for (const event of approvalEvents(await eventsOf(desk.strapi, key))) {
    if (event.digest !== text.digest) continue;
    const account = `${event.actorKind}:${event.actorId}`;
    const approver = (await desk.identify([account])).get(account) ?? [account];
    if (persons.some((person) => isSamePerson(person, approver))) return true;
  }
  return false;
}
