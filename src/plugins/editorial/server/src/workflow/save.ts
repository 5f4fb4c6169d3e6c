import { actorKey } from '../../../domain/workflow/actor';
import { stageAfterEdit, isBoundToDigest } from '../../../domain/workflow/after-edit';
import type { Caller } from '../actor';
import { inTransaction, isLocalised, type Row } from '../strapi';
import { adopt } from './adopt';
import { caseRows, claim, findCase, openCase, saveCase, type CaseRow, type StoredEdit } from './cases';
import { asConflict } from './conflicts';
import type { Desk } from './desk';
import { eventsOf } from './events';
import type { Key } from './key';
import { sharedFields } from './languages';
import { append, whoOf } from './record';
import { keepSaved } from './revisions';
import type { SeenText } from './seen-text';
import { approvalEvents } from './situation';
import { staleSave } from './stale-save';
import { workingText, type Text } from './texts';
import { retitle, titled } from './titles';
import { withToken } from './tokens';

export interface Save {
  readonly caller: Caller;
  /** What the editor's form was loaded with, where the client says it. */
  readonly seenText: SeenText | null;
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
 * @throws STALE_VERSION when somebody else saved after the text that the editor saw; it says who, and what changed.
 */
export function saveWorkingCopy(desk: Desk, key: Key, save: Save): Promise<Row | null> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const seen = (await findCase(desk.strapi, key)) ?? (await adopt(desk, key));
      if (!seen) return saveNew(desk, key.uid, save);
      if (save.seenText && save.seenText.textVersion !== seen.textVersion)
        throw await staleSave(desk, key, seen, save.seenText);
      const claimed = await claim(desk.strapi, seen, {
        ...savedNow(desk, save.caller),
        textVersion: seen.textVersion + 1,
        edits: withEditor(seen, save.caller),
      });
      const row = await withToken('save', key, save.write);
      const text = await keepText(desk, key, save.caller);
      const named = await retitle(desk, claimed, text);
      if (isBoundToDigest(seen.stage)) await noteChange(desk, key, { claimed: named, text, caller: save.caller });
      await noteOtherLanguages(desk, key, save.caller);
      return row;
    }),
  );
}

export async function openDraft(desk: Desk, uid: string, row: Row, caller: Caller): Promise<void> {
  const key = { uid, documentId: row.documentId, locale: isLocalised(desk.strapi, uid) ? (row.locale ?? '') : '' };
  const editor = actorKey(caller);
  const seen = await findCase(desk.strapi, key);
  const text = await keepText(desk, key, caller);
  const title = text ? titled(desk, uid, text.row) : {};
  if (seen)
    return saveCase(desk.strapi, seen, { ...title, ...savedNow(desk, caller), textVersion: seen.textVersion + 1 });
  await openCase(desk.strapi, key, {
    owner: editor,
    edits: [{ actor: editor, inReview: false }],
    ...title,
    ...savedNow(desk, caller),
    version: 1,
    textVersion: 1,
  });
}

/** The text that a save left, kept as a revision; null where it is gone. */
async function keepText({ strapi, now, tiers }: Desk, key: Key, caller: Caller): Promise<Text | null> {
  const text = await workingText(strapi, key);
  if (text) await keepSaved(strapi, key, text, { by: actorKey(caller), at: now().toISOString(), tiers });
  return text;
}

function savedNow(desk: Desk, caller: Caller): Pick<CaseRow, 'savedBy' | 'savedAt'> {
  return { savedBy: actorKey(caller), savedAt: desk.now().toISOString() };
}

function withEditor({ edits, stage }: CaseRow, caller: Caller): readonly StoredEdit[] {
  const edit = { actor: actorKey(caller), inReview: stage === 'in_review' };
  const known = edits ?? [];
  return known.some((one) => one.actor === edit.actor && one.inReview === edit.inReview) ? known : [...known, edit];
}

interface Changed {
  readonly claimed: CaseRow;
  readonly text: Text | null;
  readonly caller: Caller;
}

/** The automatic edit: a text that differs from the approved or live one loses its approvals and its stage. */
async function noteChange(desk: Desk, key: Key, { claimed, text, caller }: Changed): Promise<void> {
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
    scheduledFor: claimed.stage === 'scheduled' ? claimed.scheduledFor : null,
  };
  await append(desk, key, { ...claimed, stage: event.toStage }, event, { live: null });
}

/** i18n copies shared fields into the working copies of the other languages: their approvals are void as well. */
async function noteOtherLanguages(desk: Desk, key: Key, caller: Caller): Promise<void> {
  if (sharedFields(desk.strapi, key.uid).length === 0) return;
  const where = { targetUid: key.uid, documentId: key.documentId, locale: { $ne: key.locale } };
  for (const other of await caseRows(desk.strapi).findMany({ where })) {
    const otherKey = { ...key, locale: other.locale };
    const text = await keepText(desk, otherKey, caller);
    const named = await retitle(desk, other, text);
    if (!isBoundToDigest(other.stage)) continue;
    if (text?.digest === (await boundDigest(desk, otherKey, other))) continue;
    const claimed = await claim(desk.strapi, named, { textVersion: other.textVersion + 1 });
    await noteChange(desk, otherKey, { claimed, text, caller });
  }
}

async function boundDigest(desk: Desk, key: Key, { stage, liveDigest }: CaseRow): Promise<string | null> {
  if (stage === 'published') return liveDigest;
  const approvals = approvalEvents(await eventsOf(desk.strapi, key));
  return approvals.at(-1)?.digest ?? null;
}
