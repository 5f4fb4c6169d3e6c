import { notThere } from '../http-errors';
import { service } from '../plugin';
import type { HttpContext } from '../requests';
import { defaultLocale, isLocalised, type Strapi } from '../strapi';

/**
 * Policy of the workflow's reading routes: whoever may open the working copy may see where it stands. For anybody
 * else a document that exists and one that does not are the same 404.
 */
export async function mayReadState(context: HttpContext, _: unknown, { strapi }: { strapi: Strapi }): Promise<boolean> {
  const { plural, documentId = '' } = context.params;
  const type = service(strapi, 'workflow')
    .governed()
    .find((one) => one.plural === plural);
  if (type) {
    const place = { uid: type.uid, locale: await localeIn(strapi, type.uid, context) };
    const readable = await service(strapi, 'drafts').readable(place, [documentId]);
    if (readable.length > 0) return true;
  }
  throw notThere();
}

/** The language that the route acts on: a body names it, and an address where there is no body. */
async function localeIn(strapi: Strapi, uid: string, { request }: HttpContext): Promise<string> {
  if (!isLocalised(strapi, uid)) return '';
  const named = HAS_BODY.has(request.method) ? localeOf(request.body) : request.query.locale;
  return typeof named === 'string' ? named : defaultLocale(strapi);
}

const HAS_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

function localeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'locale' in body ? body.locale : undefined;
}
