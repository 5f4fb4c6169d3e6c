import { valuesIn } from '../../stored/columns';
import { tableOf } from '../../stored/own-table';
import { inRunningTransaction, type Strapi } from '../../strapi';
import { caseRows, findCase, withEditors, type CaseRow } from '../record/cases';
import { staleVersion } from '../conflicts';
import { together, type Key, type Together } from '../key';

/** Why a lock is taken. */
export interface Purpose {
  /** Whether readers will see something else, or nothing, of the text. */
  readonly isForReaders?: boolean;
}

export interface Claim extends Purpose {
  /** What is written with the lock. */
  readonly more?: Partial<CaseRow>;
}

/**
 * Takes the case's row lock by raising its version. Whoever comes second finds nothing to raise and stops before
 * writing anything.
 * @throws STALE_VERSION when the case is no longer at the version that was seen.
 */
export async function claim(
  strapi: Strapi,
  seen: CaseRow,
  { more = {}, isForReaders = false }: Claim = {},
): Promise<CaseRow> {
  const { id, version, textVersion } = seen;
  const data = withEditors({ ...more, version: version + 1 });
  const where = { id, version, textVersion, ...(isForReaders && holdsIn(strapi, seen)) };
  const { count } = await caseRows(strapi).updateMany({ where, data });
  if (count === 0) throw staleVersion();
  return { ...seen, ...data };
}

/** A case whose lock is taken: as it stood, and as it stands now. */
export interface Locked {
  readonly seen: CaseRow;
  readonly claimed: CaseRow;
}

/**
 * Takes the lock of a case, whatever version it is at, after waiting for whoever has it: in one statement where the
 * database gives back what it wrote. Where it does not, the row is written once all the same: two writes to it would take
 * its locks and those of its indexes in another order than the round that keeps saved texts. Null where there is no such case.
 * @throws STALE_VERSION where it had to be looked up first, and has changed since
 */
export async function takeLock(strapi: Strapi, key: Key, purpose: Purpose = {}): Promise<Locked | null> {
  if (!strapi.db.dialect.useReturning()) {
    const seen = await findCase(strapi, key);
    const more = seen?.unkeptSince ? { unkeptSince: null } : {};
    return seen && { seen, claimed: await claim(strapi, seen, { ...purpose, more }) };
  }
  const { uid, documentId, locale } = key;
  const claimed = await raise(strapi, 'version', { target_uid: uid, document_id: documentId, locale });
  return claimed && { seen: { ...claimed, version: claimed.version - 1 }, claimed };
}

/** Takes the lock of a case and the number of its next event, and leaves its version as it is. Null where it is gone. */
export async function takeNumber(strapi: Strapi, id: number): Promise<CaseRow | null> {
  if (strapi.db.dialect.useReturning()) return raise(strapi, 'seq', { id });
  const count: number = await inRunningTransaction(strapi, casesIn(strapi).where({ id }).increment('seq', 1));
  return count === 1 ? caseRows(strapi).findOne({ where: { id } }) : null;
}

/** Raises one counter of a case and says what stands there then. */
async function raise(strapi: Strapi, counter: 'version' | 'seq', where: object): Promise<CaseRow | null> {
  const { columns } = tableOf(strapi, 'case');
  const raising = casesIn(strapi)
    .where(where)
    .increment(counter, 1)
    .returning(columns.map(({ column }) => column));
  const [row]: Record<string, unknown>[] = await inRunningTransaction(strapi, raising);
  return row ? (valuesIn(columns, ({ column }) => row[column]) as unknown as CaseRow) : null;
}

function casesIn({ db }: Strapi) {
  return db.getConnection('editorial_cases');
}

/**
 * A transaction of MySQL's goes on seeing what it saw first, and so would not see the text for which the case was held since: one
 * that takes the case's text from readers, or replaces it, comes too late. Other databases look again once they have the lock.
 */
function holdsIn({ db }: Strapi, { holds }: CaseRow): object {
  return db.dialect.client === 'mysql' ? { holds: holds ?? { $null: true } } : {};
}

/** Holds all of these that are live; whether all of them are. */
export async function areHeldLive(strapi: Strapi, keys: readonly Key[]): Promise<boolean> {
  let areLive = true;
  for (const group of together(keys)) areLive = (await holdLive(strapi, group)) && areLive;
  return areLive;
}

/**
 * Holds live cases until the running transaction ends; false when one of them is not live any more. It waits for whoever
 * has them. Their versions stay: nothing has changed for those who have them open.
 */
export async function holdLive(strapi: Strapi, { where, keys }: Together): Promise<boolean> {
  const live = { target_uid: where.targetUid, locale: where.locale, is_live: true };
  const hold = casesIn(strapi)
    .where(live)
    .whereIn('document_id', where.documentId.$in)
    .update({ holds: strapi.db.connection.raw('coalesce(holds, 0) + 1') });
  const held: number = await inRunningTransaction(strapi, hold);
  return held === keys.length;
}
