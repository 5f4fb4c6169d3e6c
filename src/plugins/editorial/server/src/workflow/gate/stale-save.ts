import { refuse, type Conflict } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import type { CaseRow } from '../record/cases';
import type { Desk } from '../desk';
import { differences, fieldMarks } from './field-marks';
import type { Key } from '../key';
import { nameAccounts } from '../record/names';
import type { SeenText } from './seen-text';
import { workingText } from '../texts/texts';

/** A save on top of a text that the editor has not seen: who saved it, when, and what is different in it. */
export async function staleSave(desk: Desk, key: Key, standing: CaseRow, seen: SeenText): Promise<Error> {
  const { textVersion, savedBy, savedAt } = standing;
  const name = savedBy === null ? undefined : (await nameAccounts(desk.strapi, [savedBy])).get(savedBy);
  const fields = await changedSince(desk, key, seen);
  const conflict: Conflict = { textVersion, savedBy: name ?? null, savedAt, fields };
  return refusalError(refuse('STALE_VERSION', wordsFor(conflict), { conflict }));
}

async function changedSince(desk: Desk, key: Key, { fields }: SeenText): Promise<Conflict['fields']> {
  const text = fields && (await workingText(desk.strapi, key));
  return text ? differences(fields, fieldMarks(text.content)) : null;
}

function wordsFor({ savedBy, fields }: Conflict): string {
  const what = fields && fields.length > 0 ? ` and changed ${fields.join(', ')}` : '';
  return `${savedBy ?? 'Somebody'} saved this${what} after you opened it. Nothing of yours was saved yet: look at both, then decide.`;
}
