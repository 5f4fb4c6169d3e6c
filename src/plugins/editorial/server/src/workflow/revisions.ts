import { canonicalJson } from '../../../domain/workflow/digest';
import { uidOf } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { keyColumns, type Key } from './key';
import type { Text } from './texts';

interface RevisionRow {
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly digest: string;
  /** Canonical JSON of what a reader would see. */
  readonly content: string;
  readonly at: string;
}

/** Keeps the text under its digest, once. The caller holds the case's lock, so looking first is safe. */
export async function keepRevision(strapi: Strapi, key: Key, text: Text, at: string): Promise<void> {
  const revisions = rows<RevisionRow>(strapi, uidOf('revision'));
  const where = { ...keyColumns(key), digest: text.digest };
  if (await revisions.findOne({ where, select: ['id'] })) return;
  await revisions.createMany({ data: [{ ...where, content: canonicalJson(text.content), at }] });
}
