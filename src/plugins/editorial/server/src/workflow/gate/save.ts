import { actorKey } from '../../../../domain/workflow/actor';
import { isBoundToDigest } from '../../../../domain/workflow/after-edit';
import type { Caller } from '../../actor';
import { unknownLanguage } from '../../languages';
import { wrongQuery } from '../../requests';
import { afterCommit, inTransaction, isLocalised, type Row } from '../../strapi';
import { adopt } from '../adoption/adopt';
import { findCase, openCase, saveCase, type CaseRow, type StoredEdit } from '../record/cases';
import { asConflict } from '../conflicts';
import type { Desk } from '../desk';
import { keepOtherLanguages, noteChange, noteOtherLanguages } from './edit';
import { hold } from '../texts/keeping';
import type { Key } from '../key';
import type { SeenText } from './seen-text';
import { staleSave } from './stale-save';
import { retitle, titleAfter, titleIn } from '../record/titles';
import { withToken } from './tokens';

export interface Save {
  readonly caller: Caller;
  /** What the editor's form was loaded with, where the client says it. */
  readonly seenText: SeenText | null;
  /** What is said of the text; what is not said stays. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly write: () => Promise<Row | null>;
}

/**
 * Saves a new document, or a new language of one: its case starts as a draft of whoever saved it.
 * @throws BAD_PARAMETER where the site has no such language: the panel would show nobody a text in it
 */
export function saveNew(
  desk: Desk,
  { uid, locale }: Omit<Key, 'documentId'>,
  { caller, write }: Save,
): Promise<Row | null> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const unknown = locale === '' ? null : await unknownLanguage(desk.strapi, locale);
      if (unknown) throw wrongQuery('locale', unknown);
      const row = await write();
      if (row) await openDraft(desk, uid, row, caller);
      return row;
    }),
  );
}

/**
 * Saves a working copy under the case's lock. A save raises the case's counters and remembers its editor; only
 * where the text was approved, scheduled or published is it compared with what it was. The text becomes a revision after
 * the save was answered, or first thing in whatever comes next.
 * @throws STALE_VERSION when somebody else saved after the text that the editor saw; it says who, and what changed.
 */
export function saveWorkingCopy(desk: Desk, key: Key, save: Save): Promise<Row | null> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const seen = (await findCase(desk.strapi, key)) ?? (await adopt(desk, key));
      if (!seen) return saveNew(desk, key, save);
      if (save.seenText && save.seenText.textVersion !== seen.textVersion)
        throw await staleSave(desk, key, seen, save.seenText);
      await keepOtherLanguages(desk, key);
      const more = {
        ...savedNow(desk, save.caller),
        ...(isBoundToDigest(seen.stage) && { unkeptSince: null }),
        ...titleIn(desk, key, save.data),
        textVersion: seen.textVersion + 1,
        edits: withEditor(seen, save.caller),
      };
      const { claimed } = await hold(desk, key, seen, { more });
      const row = await withToken('save', key, save.write);
      const named = await retitle(desk, claimed, row);
      if (isBoundToDigest(seen.stage)) await noteChange(desk, key, named, save.caller);
      else await keepSoon(desk, key);
      await noteOtherLanguages(desk, key, save.caller);
      return row;
    }),
  );
}

export async function openDraft(desk: Desk, uid: string, row: Row, caller: Caller): Promise<void> {
  const key = { uid, documentId: row.documentId, locale: isLocalised(desk.strapi, uid) ? (row.locale ?? '') : '' };
  const editor = actorKey(caller);
  const seen = await findCase(desk.strapi, key);
  const saved = { ...savedNow(desk, caller), ...(await titleAfter(desk, key, row)) };
  await keepSoon(desk, key);
  if (seen) return saveCase(desk.strapi, seen, { ...saved, textVersion: seen.textVersion + 1 });
  const start = { owner: editor, edits: [{ actor: editor, inReview: false }], version: 1, textVersion: 1 };
  await openCase(desk.strapi, key, { ...start, ...saved });
}

type Saved = Pick<CaseRow, 'savedBy' | 'savedAt' | 'unkeptSince'>;

function savedNow(desk: Desk, caller: Caller): Saved {
  const at = desk.now().toISOString();
  return { savedBy: actorKey(caller), savedAt: at, unkeptSince: at };
}

/** Once the save stands. Nothing is lost where that does not come to pass: the case says what is not kept yet. */
function keepSoon({ strapi, lateKeeping }: Desk, key: Key): Promise<void> {
  return afterCommit(strapi, () => lateKeeping.soon(key));
}

function withEditor({ edits, stage }: CaseRow, caller: Caller): readonly StoredEdit[] {
  const edit = { actor: actorKey(caller), inReview: stage === 'in_review' };
  const known = edits ?? [];
  return known.some((one) => one.actor === edit.actor && one.inReview === edit.inReview) ? known : [...known, edit];
}
