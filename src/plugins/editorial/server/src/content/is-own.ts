import { notFound } from '../http-errors';
import { currentCaller } from '../actor';
import { ownDocuments } from '../drafts/access';
import type { HttpContext } from '../requests';
import type { Strapi } from '../strapi';

/** Policy of the routes under `/my`: somebody else's text is not found there. */
export async function isOwn(
  context: HttpContext,
  { uid }: { uid: string },
  { strapi }: { strapi: Strapi },
): Promise<true> {
  const own = await ownDocuments(strapi, uid, currentCaller(strapi));
  if (own.includes(context.params.id ?? '')) return true;
  throw notFound('No such document among your own.');
}
