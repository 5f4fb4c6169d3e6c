import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../../domain/workflow/refusals';
import type { Stage } from '../../../domain/workflow/stages';
import { refusalError } from '../http-errors';
import { uidOf } from '../plugin';
import { ownRows } from '../stored/own-rows';
import { inRunningTransaction, type RowQuery, type Strapi } from '../strapi';
import { newestSeq } from './events';
import { keyColumns, keyText, together, type Key, type Together } from './key';
import { columnsOf, valuesIn } from '../stored/columns';
import { toTheLetter } from './spelling';

export interface StoredEdit {
  /** Account of the person, such as `admin:3`. */
  readonly actor: string;
  readonly inReview: boolean;
}

export interface CaseRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  /** Of the working copy; null in rows from before there were any. */
  readonly title: string | null;
  /** The title without capitals and accents. */
  readonly titleKey: string | null;
  readonly stage: Stage;
  readonly isLive: boolean;
  /** Whether readers have ever seen it. */
  readonly wasLive: boolean;
  readonly version: number;
  readonly textVersion: number;
  /** How often it was held live for a text that credits it; null for never. */
  readonly holds: number | null;
  /** Number of the newest event. */
  readonly seq: number;
  readonly liveDigest: string | null;
  readonly owner: string | null;
  readonly edits: readonly StoredEdit[] | null;
  /** The same as words that a query can look for, such as `|admin:3:out|`. */
  readonly editors: string | null;
  readonly submittedBy: string | null;
  /** ISO 8601 instant. */
  readonly submittedAt: string | null;
  /** ISO 8601 instant in UTC; kept through an edit. */
  readonly scheduledFor: string | null;
  /** Account of whoever saved the text last; null where nobody has since this is kept. */
  readonly savedBy: string | null;
  /** ISO 8601 instant. */
  readonly savedAt: string | null;
  /** ISO 8601 instant of the last save, while its text is no revision yet; null once it is. */
  readonly unkeptSince: string | null;
  /** ISO 8601 instant. */
  readonly dueAt: string | null;
  /** The due instant, once people were told that it has come. */
  readonly dueTold: string | null;
  /** Place of the priority, 0 for the usual one; null in rows from before there were any. */
  readonly priority: number | null;
}

const STALE = refuse(
  'STALE_VERSION',
  'Somebody was quicker: this has changed since you opened it. Reload and look again.',
);

export const FRESH = {
  stage: 'draft',
  isLive: false,
  wasLive: false,
  version: 0,
  textVersion: 0,
  edits: [],
  priority: 0,
} as const;

export function caseRows(strapi: Strapi): RowQuery<CaseRow> {
  return ownRows<CaseRow>(strapi, 'case');
}

/** @throws NotFoundError for a key that is spelt otherwise than the document */
export async function findCase(strapi: Strapi, key: Key): Promise<CaseRow | null> {
  return toTheLetter(key, await caseRows(strapi).findOne({ where: keyColumns(key) }));
}

/** The cases there are, by the text of their keys. */
export async function findCases(strapi: Strapi, keys: readonly Key[]): Promise<ReadonlyMap<string, CaseRow>> {
  const found = new Map<string, CaseRow>();
  for (const { where } of together(keys)) {
    for (const row of await caseRows(strapi).findMany({ where })) {
      found.set(keyText({ uid: row.targetUid, documentId: row.documentId, locale: row.locale }), row);
    }
  }
  return found;
}

/**
 * Opens a case. A language that was deleted and comes back goes on in its old log: the log is never deleted.
 * @throws STALE_VERSION when another process opened the same case first.
 */
export async function openCase(strapi: Strapi, key: Key, start: Partial<CaseRow>): Promise<CaseRow> {
  const seq = await newestSeq(strapi, key);
  return caseRows(strapi).create({ data: withEditors({ ...FRESH, seq, ...keyColumns(key), ...start }) });
}

export interface Claim {
  readonly more?: Partial<CaseRow>;
  /** Whether readers will see something else, or nothing, of the text. */
  readonly isForReaders?: boolean;
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
  if (count === 0) throw refusalError(STALE);
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
export async function takeLock(strapi: Strapi, key: Key, how: Claim = {}): Promise<Locked | null> {
  if (!strapi.db.dialect.useReturning()) {
    const seen = await findCase(strapi, key);
    const kept = seen?.unkeptSince ? { unkeptSince: null } : {};
    return seen && { seen, claimed: await claim(strapi, seen, { ...how, more: { ...kept, ...how.more } }) };
  }
  const claimed = await raised(strapi, key);
  return claimed && { seen: { ...claimed, version: claimed.version - 1 }, claimed };
}

async function raised(strapi: Strapi, { uid, documentId, locale }: Key): Promise<CaseRow | null> {
  const columns = columnsOf(strapi, uidOf('case')) ?? [];
  const raise = strapi.db
    .getConnection('editorial_cases')
    .where({ target_uid: uid, document_id: documentId, locale })
    .increment('version', 1)
    .returning('*');
  const [row]: Record<string, unknown>[] = await inRunningTransaction(strapi, raise);
  return row ? (valuesIn(columns, ({ column }) => row[column]) as unknown as CaseRow) : null;
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
  const hold = strapi.db
    .getConnection('editorial_cases')
    .where(live)
    .whereIn('document_id', where.documentId.$in)
    .update({ holds: strapi.db.connection.raw('coalesce(holds, 0) + 1') });
  const held: number = await inRunningTransaction(strapi, hold);
  return held === keys.length;
}

export function staleVersion(): Error {
  return refusalError(STALE);
}

export async function saveCase(strapi: Strapi, { id }: CaseRow, data: Partial<CaseRow>): Promise<void> {
  await caseRows(strapi).updateMany({ where: { id }, data: withEditors(data) });
}

/** The columns of a case that are to be others than they are. */
export function changes(from: CaseRow, to: Partial<CaseRow>): Partial<CaseRow> {
  const isOther = ([name, value]: [string, unknown]) => !isDeepStrictEqual(value, from[name as keyof CaseRow]);
  return Object.fromEntries(Object.entries(to).filter(isOther));
}

/** Who changed the text outside review, and who within: `decide` asks the list, queries the words made of it. */
export function withEditors<Data extends Partial<CaseRow>>(data: Data): Data & Pick<Partial<CaseRow>, 'editors'> {
  if (data.edits === undefined) return data;
  const words = (data.edits ?? []).map(({ actor, inReview }) => `${actor}:${inReview ? 'in' : 'out'}|`);
  return { ...data, editors: words.length > 0 ? `|${words.join('')}` : '' };
}
