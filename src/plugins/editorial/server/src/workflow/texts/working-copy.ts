import type { Stage } from '../../../../domain/workflow/stages';
import { notThere } from '../../http-errors';
import type { Row } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import type { Desk } from '../desk';
import type { Key } from '../key';
import { workingText } from './texts';

/** A text as it stands now, with the stage it is in. */
export interface WorkingCopy {
  readonly row: Row;
  readonly digest: string;
  readonly stage: Stage;
}

/** @throws NotFoundError for a document that does not exist in this locale. */
export async function workingCopyOf(desk: Desk, key: Key): Promise<WorkingCopy> {
  const { stage } = await caseOf(desk, key);
  const text = await workingText(desk.strapi, key);
  if (!text) throw notThere();
  return { row: text.row, digest: text.digest, stage };
}
