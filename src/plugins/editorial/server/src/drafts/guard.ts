import { refuse } from '../../../domain/workflow/refusals';
import { currentCaller, isContentApi } from '../actor';
import { refusalError } from '../http-errors';
import { service } from '../plugin';
import type { DocumentContext, DocumentParams, Strapi } from '../strapi';
import { reachableTypes } from './reach';
import { draftAccess, ownDocuments } from './access';

type Next = () => Promise<unknown>;

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);

/** Parameters that ask Strapi for anything but what is published. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'] as const;

/**
 * Guards what the public content API may read: whatever is not published needs `readDraft`, or `readOwnDraft` for
 * one's own. Not only on governed types, since other types reach them through relations.
 */
export function draftGuard(strapi: Strapi): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async (context, next) => {
    if (!isContentApi(strapi)) return next();
    if (WRITES.has(context.action)) refuseForeignDrafts(strapi, context);
    if (!READS.has(context.action) || !asksForDrafts(context.params)) return next();
    const governed = reachableTypes(strapi, context.uid, context.params).filter((uid) =>
      service(strapi, 'workflow').isGoverned(uid),
    );
    const closed = governed.filter((uid) => draftAccess(strapi, uid) === 'none');
    if (closed.length > 0) throw notReadable();
    const others = governed.filter((uid) => uid !== context.uid && draftAccess(strapi, uid) === 'own');
    if (others.length > 0) throw notReadable();
    return governed.includes(context.uid) ? readGoverned(strapi, context, next) : next();
  };
}

/** A write answers with the working copy; through `populate` that answer must not show the drafts of others. */
function refuseForeignDrafts(strapi: Strapi, { uid, params }: DocumentContext): void {
  const reached = reachableTypes(strapi, uid, { populate: params.populate }).filter((one) => one !== uid);
  const workflow = service(strapi, 'workflow');
  if (reached.some((one) => workflow.isGoverned(one) && draftAccess(strapi, one) !== 'all')) throw notReadable();
}

async function readGoverned(strapi: Strapi, context: DocumentContext, next: Next): Promise<unknown> {
  if (draftAccess(strapi, context.uid) === 'all') return next();
  const own = await ownDocuments(strapi, context.uid, currentCaller(strapi));
  const { documentId } = context.params;
  if (documentId !== undefined) return own.includes(documentId) ? next() : null;
  const filters = { $and: [context.params.filters ?? {}, { documentId: { $in: own } }] };
  context.params = { ...context.params, filters };
  return next();
}

function asksForDrafts(params: DocumentParams): boolean {
  return params.status !== 'published' || DRAFT_PARAMETERS.some((name) => params[name] !== undefined);
}

function notReadable(): Error {
  const message =
    'Drafts are not readable for you. Leave the draft parameters out, or ask for the permission readDraft.';
  return refusalError(refuse('DRAFTS_NOT_READABLE', message));
}
