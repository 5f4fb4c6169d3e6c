import { CREATOR } from '../abilities';
import { currentCaller, type Caller } from '../actor';
import { isLocalised, rows, type Row, type Strapi } from '../strapi';
import { draftAccess, ownDocuments } from './access';
import { seesIn, type Sees } from './sees';

interface Place {
  readonly uid: string;
  /** '' for types that are not localised. */
  readonly locale: string;
}

/** Who may open which working copies, as the other rooms ask. */
export interface Drafts {
  /** Those of the documents that are there in this language and that the caller may open, in the order given. */
  readonly readable: (place: Place, documentIds: readonly string[], caller?: Caller) => Promise<readonly string[]>;
  readonly scope: (uid: string) => Promise<Scope>;
  /** The same as a question about each document. */
  readonly opens: (uid: string) => Promise<(documentId: string) => boolean>;
  /** Which fields of a working copy the caller may read, who may open it. */
  readonly sees: (key: Place & { readonly documentId: string }) => Promise<Sees>;
}

/** Which working copies of a type somebody may open: as a condition of a query, or as the list of their own. */
export type Scope =
  'all' | 'none' | { readonly where: Record<string, unknown> } | { readonly documentIds: readonly string[] };

export function createDrafts({ strapi }: { strapi: Strapi }): Drafts {
  return {
    readable: (place, documentIds, caller = currentCaller(strapi)) => readable(strapi, place, documentIds, caller),
    scope: (uid) => scopeOf(strapi, uid),
    opens: (uid) => opens(strapi, uid),
    sees: (key) => seesIn(strapi, key),
  };
}

/** The same that `readable` says of each, for queries over all of them. */
async function scopeOf(strapi: Strapi, uid: string): Promise<Scope> {
  const caller = currentCaller(strapi);
  if (caller.kind === 'admin') {
    const where = caller.openable(uid);
    if (!where) return 'none';
    return Object.keys(where).length === 0 ? 'all' : { where };
  }
  const access = draftAccess(strapi, uid, caller);
  return access === 'own' ? { documentIds: await ownDocuments(strapi, uid, caller) } : access;
}

async function opens(strapi: Strapi, uid: string): Promise<(documentId: string) => boolean> {
  const scope = await scopeOf(strapi, uid);
  if (typeof scope === 'string') return () => scope === 'all';
  const ids = new Set('documentIds' in scope ? scope.documentIds : await documentsWhere(strapi, uid, scope.where));
  return (documentId) => ids.has(documentId);
}

async function documentsWhere(strapi: Strapi, uid: string, condition: object): Promise<readonly string[]> {
  const where = { $and: [condition, { publishedAt: { $null: true } }] };
  return (await rows(strapi, uid).findMany({ where, select: ['documentId'] })).map(({ documentId }) => documentId);
}

async function readable(
  strapi: Strapi,
  { uid, locale }: Place,
  documentIds: readonly string[],
  caller: Caller,
): Promise<readonly string[]> {
  const where = {
    documentId: { $in: [...documentIds] },
    publishedAt: { $null: true },
    ...(isLocalised(strapi, uid) && { locale }),
  };
  const found = await rows(strapi, uid).findMany({ where, populate: CREATOR });
  const mayOpen = await opener(strapi, uid, caller);
  const open = new Set(found.filter(mayOpen).map(({ documentId }) => documentId));
  return documentIds.filter((documentId) => open.has(documentId));
}

/** Administrators by their permission to read the entry, everybody else by readDraft and readOwnDraft. */
async function opener(strapi: Strapi, uid: string, caller: Caller): Promise<(row: Row) => boolean> {
  if (caller.kind === 'admin') return (row) => caller.mayOpen(uid, row);
  const access = draftAccess(strapi, uid, caller);
  if (access !== 'own') return () => access === 'all';
  const own = new Set(await ownDocuments(strapi, uid, caller));
  return ({ documentId }) => own.has(documentId);
}
