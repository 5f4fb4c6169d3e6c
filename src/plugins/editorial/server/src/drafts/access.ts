import { actorKey } from '../../../domain/workflow/actor';
import { ARTICLE, AUTHOR, service } from '../plugin';
import { currentCaller, type Caller } from '../actor';
import { rows, type Strapi } from '../strapi';

export type DraftAccess = 'all' | 'own' | 'none';

/** Which working copies of a type the caller may read through the content API. */
export function draftAccess(strapi: Strapi, uid: string, caller = currentCaller(strapi)): DraftAccess {
  if (caller.hasRoutePermission(`${uid}.readDraft`)) return 'all';
  return caller.hasRoutePermission(`${uid}.readOwnDraft`) ? 'own' : 'none';
}

/** The governed types of which the caller may not read every working copy. */
export function closedTypes(strapi: Strapi): ReadonlySet<string> {
  const caller = currentCaller(strapi);
  const uids = service(strapi, 'workflow').governed();
  return new Set(uids.map(({ uid }) => uid).filter((uid) => draftAccess(strapi, uid, caller) !== 'all'));
}

/** Own is what a person opened, what credits them, and their own profile. */
export async function ownDocuments(strapi: Strapi, uid: string, caller: Caller): Promise<readonly string[]> {
  const workflow = service(strapi, 'workflow');
  const person = await workflow.identify(actorKey(caller));
  const profiles = person.filter((name) => name.startsWith('author:')).map((name) => name.slice('author:'.length));
  const owned = await workflow.ownedBy(uid, person);
  if (uid === AUTHOR) return [...owned, ...profiles];
  if (uid !== ARTICLE || profiles.length === 0) return owned;
  const where = { credits: { author: { documentId: { $in: profiles } } }, publishedAt: { $null: true } };
  const credited = await rows(strapi, uid).findMany({ where, select: ['documentId'] });
  return [...owned, ...credited.map((row) => row.documentId)];
}
