import { isDeepStrictEqual } from 'node:util';
import type { Stage } from '../../../../domain/workflow/stages';
import { ownRows } from '../../stored/own-rows';
import { setRows } from '../../stored/own-writes';
import type { RowQuery, Strapi } from '../../strapi';
import { newestSeq } from './events';
import { keyColumns, keyText, together, type Key } from '../key';
import { toTheLetter } from '../texts/spelling';

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

export async function saveCase(strapi: Strapi, { id }: CaseRow, data: Partial<CaseRow>): Promise<void> {
  await setRows(strapi, 'case', { id }, withEditors(data));
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
