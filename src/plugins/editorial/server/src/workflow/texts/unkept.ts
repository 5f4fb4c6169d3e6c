import { pagesById } from '../../paging';
import { caseRows } from '../record/cases';
import type { Desk } from '../desk';
import { keepNow } from './keeping';
import type { Key } from '../key';

/** Texts of saves that are no revisions yet. */
export interface Unkept {
  /** Keeps what the last save of a text left, if that is to do; for whoever is about to read its revisions. */
  readonly keepSaved: (key: Key) => Promise<void>;
  /** The same of all texts: a script, or a process that was killed, may have left some. */
  readonly keepAllSaved: () => Promise<void>;
  /** Resolves once nothing is on its way; the server waits for it before it ends. */
  readonly savedAreKept: () => Promise<void>;
}

export function unkept(desk: Desk): Unkept {
  return {
    keepSaved: (key) => keepNow(desk, key),
    keepAllSaved: () => keepAll(desk),
    savedAreKept: () => desk.lateKeeping.done(),
  };
}

const LEFT = { unkeptSince: { $notNull: true } };
const PAGE = { select: ['id', 'targetUid', 'documentId', 'locale'], size: 100 };

async function keepAll({ strapi, lateKeeping }: Desk): Promise<void> {
  for await (const page of pagesById(caseRows(strapi), LEFT, PAGE)) {
    for (const { targetUid: uid, documentId, locale } of page) lateKeeping.soon({ uid, documentId, locale });
    await lateKeeping.done();
  }
}
