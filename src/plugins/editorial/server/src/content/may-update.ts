import { errors } from '@strapi/utils';
import { currentCaller } from '../actor';
import { ownDocuments } from '../drafts/access';
import type { HttpContext } from '../requests';
import type { Strapi } from '../strapi';

/**
 * Policy of the PUT routes, whose scope is empty so that both permissions can pass: `update` for every document,
 * `updateOwn` for one's own. Nothing else passes.
 */
export async function mayUpdate(
  context: HttpContext,
  { uid }: { uid: string },
  { strapi }: { strapi: Strapi },
): Promise<boolean> {
  const caller = currentCaller(strapi);
  if (caller.hasRoutePermission(`${uid}.update`)) return true;
  if (!caller.hasRoutePermission(`${uid}.updateOwn`)) throw new errors.ForbiddenError();
  const own = await ownDocuments(strapi, uid, caller);
  if (!own.includes(context.params.id ?? '')) throw new errors.ForbiddenError();
  return true;
}
