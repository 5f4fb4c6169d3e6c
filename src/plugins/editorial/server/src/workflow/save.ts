import { actorKey } from '../../../domain/workflow/actor';
import { stageAfterEdit, isBoundToDigest } from '../../../domain/workflow/transitions';
import type { Caller } from '../actor';
import { inTransaction, isLocalised, type Row } from '../strapi';
import { adopt } from './adopt';
import { claim, findCase, openCase, saveCase, staleVersion, type CaseRow, type StoredEdit } from './cases';
import { asConflict } from './conflicts';
import type { Desk } from './desk';
import { eventsOf } from './events';
import type { Key } from './key';
import { append, whoOf } from './record';
import { approvalEvents } from './situation';
import { workingText } from './texts';

export interface Save {
  readonly caller: Caller;
  /** The `textVersion` the editor's form was loaded with, where the client says it. */
  readonly seenTextVersion: number | null;
  readonly write: () => Promise<Row | null>;
}

/** Saves a new document, or a new language of one: its case starts as a draft of whoever saved it. */
export function saveNew(desk: Desk, uid: string, { caller, write }: Save): Promise<Row | null> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const row = await write();
      if (row) await openDraft(desk, uid, row, caller);
      return row;
    }),
  );
}

/**
 * Saves a working copy under the case's lock. A save raises the case's counters and remembers its editor; only
 * where the text was approved, scheduled or published is it compared with what it was.
 * @throws STALE_VERSION when somebody else saved after `seenTextVersion`.
 */
export function saveWorkingCopy(desk: Desk, key: Key, save: Save): Promise<Row | null> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const seen = (await findCase(desk.strapi, key)) ?? (await adopt(desk, key));
      if (!seen) return saveNew(desk, key.uid, save);
      if (save.seenTextVersion !== null && save.seenTextVersion !== seen.textVersion) throw staleVersion();
      const claimed = await claim(desk.strapi, seen, {
        textVersion: seen.textVersion + 1,
        edits: withEditor(seen, save.caller),
      });
      const row = await save.write();
      if (isBoundToDigest(seen.stage)) await noteChange(desk, key, claimed, save.caller);
      return row;
    }),
  );
}

export async function openDraft(desk: Desk, uid: string, row: Row, caller: Caller): Promise<void> {
  const key = { uid, documentId: row.documentId, locale: isLocalised(desk.strapi, uid) ? (row.locale ?? '') : '' };
  const editor = actorKey(caller);
  const seen = await findCase(desk.strapi, key);
  if (seen) return saveCase(desk.strapi, seen, { textVersion: seen.textVersion + 1 });
  await openCase(desk.strapi, key, {
    owner: editor,
    edits: [{ actor: editor, inReview: false }],
    version: 1,
    textVersion: 1,
  });
}

function withEditor({ edits, stage }: CaseRow, caller: Caller): readonly StoredEdit[] {
  const edit = { actor: actorKey(caller), inReview: stage === 'in_review' };
  const known = edits ?? [];
  return known.some((one) => one.actor === edit.actor && one.inReview === edit.inReview) ? known : [...known, edit];
}

/** The automatic edit: a text that differs from the approved or live one loses its approvals and its stage. */
async function noteChange(desk: Desk, key: Key, claimed: CaseRow, caller: Caller): Promise<void> {
  const text = await workingText(desk.strapi, key);
  if (!text || text.digest === (await boundDigest(desk, key, claimed))) return;
  const event = {
    ...whoOf(caller),
    seq: claimed.seq + 1,
    step: 'edit',
    capability: 'save',
    fromStage: claimed.stage,
    toStage: stageAfterEdit(claimed.stage, caller.may('review', key.uid)),
    reason: null,
    digest: text.digest,
    hasOwnEdits: true,
    at: desk.now().toISOString(),
  };
  await append(desk, key, { ...claimed, stage: event.toStage }, event, null);
}

async function boundDigest(desk: Desk, key: Key, { stage, liveDigest }: CaseRow): Promise<string | null> {
  if (stage === 'published') return liveDigest;
  const approvals = approvalEvents(await eventsOf(desk.strapi, key));
  return approvals.at(-1)?.digest ?? null;
}
