import { canonicalJson } from '../../../../domain/workflow/digest';
import { laterThan } from '../../../../domain/workflow/later';
import { nextLook, type Tier } from '../../../../domain/revisions/thinning';
import { ownRows } from '../../stored/own-rows';
import type { RowQuery, Strapi } from '../../strapi';
import { keyColumns, type Key } from '../key';
import type { Text } from './texts';

export interface RevisionRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly digest: string;
  /** Canonical JSON of what a reader would see. */
  readonly content: string;
  /** ISO 8601 instant at which the text was last saved; of what nobody saved, when it was first kept. */
  readonly at: string;
  /** Account that saved it then, such as `admin:3`; null where nobody did, and in rows from before saves were kept. */
  readonly savedBy: string | null;
  /** The same of the first time, where the text was left and came back. */
  readonly firstAt: string | null;
  readonly firstBy: string | null;
  /** ISO 8601 instant at which thinning looks at it next; null: it stays. */
  readonly thinAt: string | null;
  /** Signs what is left of a text that somebody was erased from; null for all others. */
  readonly mac: string | null;
}

export interface Saving {
  /** Account; null where nobody is known. */
  readonly by: string | null;
  readonly at: string;
  readonly tiers: readonly Tier[];
}

export function revisionRows(strapi: Strapi): RowQuery<RevisionRow> {
  return ownRows<RevisionRow>(strapi, 'revision');
}

/**
 * Keeps a text that was submitted, approved or published, or that an amendment changed: under its digest, once, and for
 * good. The caller holds the case's lock, so looking first is safe.
 */
export async function keepRevision(strapi: Strapi, key: Key, text: Text, at: string): Promise<void> {
  const known = await headOf(strapi, key, text);
  if (known?.thinAt === null) return;
  if (known && (await change(strapi, { id: known.id }, { thinAt: null }))) return;
  await insert(strapi, key, text, { at, thinAt: null, fromNew: 'thin_at' });
}

/**
 * Keeps a text that was saved, until it is thinned out. Under the case's lock as well: one look, and one insert where the
 * text is new. A save that changed nothing leaves it with whoever saved it; a text that comes back is theirs who brought it.
 */
export async function keepSaved(strapi: Strapi, key: Key, text: Text, { by, at: clock, tiers }: Saving): Promise<void> {
  const newest = await newestOf(strapi, key);
  if (newest?.digest === text.digest) return;
  // Thinning would take it for one that another came after.
  const at = laterThan(newest?.at, clock, 1);
  const thinAt = nextLook(at, tiers, new Date(at));
  const known = await headOf(strapi, key, text);
  if (known && (await comesBack(strapi, known, { at, savedBy: by, thinAt }))) return;
  await insert(strapi, key, text, { at, savedBy: by, thinAt, fromNew: 'digest' });
}

type Head = Omit<RevisionRow, 'content' | 'mac'>;

const HEAD = ['id', 'digest', 'at', 'savedBy', 'firstAt', 'firstBy', 'thinAt'] as const;

function headOf(strapi: Strapi, key: Key, { digest }: Text): Promise<Head | null> {
  return revisionRows(strapi).findOne({ where: { ...keyColumns(key), digest }, select: HEAD });
}

function newestOf(strapi: Strapi, key: Key): Promise<Pick<RevisionRow, 'digest' | 'at'> | null> {
  const orderBy = [{ at: 'desc' }, { id: 'desc' }];
  return revisionRows(strapi).findOne({ where: keyColumns(key), select: ['digest', 'at'], orderBy });
}

type Again = Pick<RevisionRow, 'at' | 'savedBy' | 'thinAt'>;

/** False where it was thinned out between the look and now. What stays for good still does. */
function comesBack(strapi: Strapi, { id, ...known }: Head, { at, savedBy, thinAt }: Again): Promise<boolean> {
  const first = { firstAt: known.firstAt ?? known.at, firstBy: known.firstBy ?? known.savedBy };
  return change(strapi, { id, thinAt: known.thinAt }, { at, savedBy, ...first, ...(known.thinAt && { thinAt }) });
}

async function change(strapi: Strapi, where: Partial<Head>, data: Partial<Head>): Promise<boolean> {
  const condition = where.thinAt === null ? { ...where, thinAt: { $null: true } } : where;
  return (await revisionRows(strapi).updateMany({ where: condition, data })).count > 0;
}

type New = Pick<RevisionRow, 'at' | 'thinAt'> & Partial<Pick<RevisionRow, 'savedBy'>>;

/**
 * A transaction of MySQL's goes on seeing what it saw first, so that the look may have missed a twin that was kept
 * meanwhile. It is met here, and takes of the new row what the column `fromNew` says.
 */
async function insert(
  { db }: Strapi,
  { uid, documentId, locale }: Key,
  { digest, content }: Text,
  { at, thinAt, savedBy = null, fromNew }: New & { readonly fromNew: 'thin_at' | 'digest' },
): Promise<void> {
  const place = { target_uid: uid, document_id: documentId, locale, digest };
  const row = { ...place, content: canonicalJson(content), at, saved_by: savedBy, thin_at: thinAt };
  await db.transaction(({ trx }) =>
    db
      .getConnection('editorial_revisions')
      .insert(row)
      .onConflict(Object.keys(place))
      .merge([fromNew])
      .transacting(trx),
  );
}
