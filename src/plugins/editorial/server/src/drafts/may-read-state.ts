import { errors } from '@strapi/utils';
import { currentCaller } from '../actor';
import { service } from '../plugin';
import type { HttpContext } from '../requests';
import { rows, type Strapi } from '../strapi';
import { draftAccess, ownDocuments } from './access';

/**
 * Policy of the workflow's reading routes: whoever may open the working copy may see where it stands. For anybody
 * else a document that exists and one that does not are the same 404.
 */
export async function mayReadState(context: HttpContext, _: unknown, { strapi }: { strapi: Strapi }): Promise<boolean> {
  const { plural, documentId = '' } = context.params;
  const type = service(strapi, 'workflow')
    .governed()
    .find((one) => one.plural === plural);
  if (type && (await mayRead(strapi, type.uid, documentId))) return true;
  throw new errors.NotFoundError('No such document, or not yours to see.');
}

async function mayRead(strapi: Strapi, uid: string, documentId: string): Promise<boolean> {
  const caller = currentCaller(strapi);
  if (caller.kind === 'admin') {
    const row = await rows(strapi, uid).findOne({ where: { documentId }, populate: { createdBy: true } });
    return row !== null && caller.mayOpen(uid, row);
  }
  const access = draftAccess(strapi, uid, caller);
  if (access === 'own') return (await ownDocuments(strapi, uid, caller)).includes(documentId);
  return access === 'all';
}
