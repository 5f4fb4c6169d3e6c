import { wordsIn } from '../../../contracts/queue';
import { ARTICLE, service } from '../plugin';
import type { SqlQuery, Strapi } from '../strapi';
import { documentsWhere } from './documents';
import { readable } from './readable';
import { refuseUnknownTypes } from './types';

/** Of one type, the texts that the caller may open and asks for, as a condition on cases. */
export interface Visible {
  readonly uid: string;
  readonly narrow: (cases: SqlQuery) => void;
}

export async function visibleTexts(
  strapi: Strapi,
  { types, section }: { readonly types?: string; readonly section?: string },
): Promise<readonly Visible[]> {
  const found: Visible[] = [];
  refuseUnknownTypes(strapi, wordsIn(types));
  for (const { uid, plural } of service(strapi, 'workflow').governed()) {
    if (types && !wordsIn(types).includes(plural)) continue;
    if (section && uid !== ARTICLE) continue;
    const open = await readable(strapi, uid);
    if (!open) continue;
    const narrow = (cases: SqlQuery) => {
      open(cases);
      if (section) cases.whereIn('c.document_id', inSection(strapi, uid, section));
    };
    found.push({ uid, narrow });
  }
  return found;
}

/** Texts of any of these types; `ofType` says how a query tells them apart. */
export function among(
  cases: SqlQuery,
  visible: readonly Visible[],
  ofType: (cases: SqlQuery, uid: string) => void,
): void {
  cases.where((any: SqlQuery) => {
    for (const { uid, narrow } of visible) {
      any.orWhere((one: SqlQuery) => {
        ofType(one, uid);
        narrow(one);
      });
    }
  });
}

/**
 * A type has most of the rows, and an index that begins with it is no way to the few of a list. PostgreSQL knows that from
 * its statistics; to others the column is disguised.
 */
const DISGUISES: Readonly<Record<string, string>> = { sqlite: '+?? = ?', mysql: "coalesce(??, '') = ?" };

export function ofType(strapi: Strapi, rows: SqlQuery, table: string, uid: string): void {
  const disguise = DISGUISES[strapi.db.dialect.client];
  if (disguise) rows.whereRaw(disguise, [`${table}.target_uid`, uid]);
  else rows.where(`${table}.target_uid`, uid);
}

function inSection(strapi: Strapi, uid: string, documentId: string): SqlQuery {
  return documentsWhere(strapi, uid, { section: { documentId } });
}
