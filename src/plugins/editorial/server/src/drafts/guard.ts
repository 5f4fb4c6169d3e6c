import { currentCaller, isContentApi } from '../actor';
import { notThere } from '../http-errors';
import { service } from '../plugin';
import type { DocumentContext, DocumentParams, Strapi } from '../strapi';
import { closedTypes, draftAccess, ownDocuments } from './access';
import { asksForDrafts } from './asks-for-drafts';
import { notReadable } from './not-readable';
import { publishedOnly } from './published-only';
import { enteredTypes } from './reach';
import { searchPublicFields } from './search';

type Next = () => Promise<unknown>;

/** What a document action shows of drafts: a write always answers with the working copy, a read if it asks for it. */
const SHOWS_DRAFTS: ReadonlyMap<string, (params: DocumentParams) => boolean> = new Map([
  ['findOne', asksForDrafts],
  ['findMany', asksForDrafts],
  ['findFirst', asksForDrafts],
  ['count', asksForDrafts],
  ['create', () => true],
  ['update', () => true],
  ['clone', () => true],
  ['delete', () => true],
]);

/** A creation answers with what was sent. Whoever deletes a working copy must be able to see which one. */
const SHOWS_NO_OTHER: ReadonlySet<string> = new Set(['create']);

/**
 * Guards what the public content API may read: whatever is not published needs `readDraft`, or `readOwnDraft` for
 * one's own. Not only on governed types, since other types reach them through relations.
 */
export function draftGuard(strapi: Strapi): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async (context, next) => {
    const showsDrafts = SHOWS_DRAFTS.get(context.action);
    if (!showsDrafts || !isContentApi(strapi)) return next();
    const view = { strapi, closed: closedTypes(strapi) };
    const isDraft = showsDrafts(context.params);
    if (isDraft && entersClosed(strapi, context, view.closed)) throw notReadable();
    context.params = publishedOnly(view, context.uid, context.params);
    if (!service(strapi, 'workflow').isGoverned(context.uid)) return next();
    context.params = searchPublicFields(strapi, context.uid, context.params);
    return isDraft && !SHOWS_NO_OTHER.has(context.action) ? readDrafts(strapi, context, next) : next();
  };
}

/** Through a relation nobody's drafts are one's own: that would need a look at each. */
function entersClosed(strapi: Strapi, { uid, params }: DocumentContext, closed: ReadonlySet<string>): boolean {
  return enteredTypes(strapi, uid, params).some((one) => closed.has(one));
}

async function readDrafts(strapi: Strapi, context: DocumentContext, next: Next): Promise<unknown> {
  const access = draftAccess(strapi, context.uid);
  if (access === 'all') return next();
  if (access === 'none') throw notReadable();
  const own = await ownDocuments(strapi, context.uid, currentCaller(strapi));
  const { documentId } = context.params;
  if (documentId !== undefined && own.includes(documentId)) return next();
  if (context.action === 'delete') throw notThere();
  if (documentId !== undefined) return null;
  const filters = { $and: [context.params.filters ?? {}, { documentId: { $in: own } }] };
  context.params = { ...context.params, filters };
  return next();
}
