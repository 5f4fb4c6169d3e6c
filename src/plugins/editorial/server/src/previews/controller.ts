import { previewBody, previewsQuery } from '../../../contracts/previews';
import { service } from '../plugin';
import { numberIn, parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { typeIn } from '../workflow/addresses';

/** Not kept, not indexed, and not told to the sites that the text links to. */
const UNLISTED = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };

/** Makes, lists, revokes and opens links to working copies. */
export function previewLinkController({ strapi }: { strapi: Strapi }) {
  const previews = () => service(strapi, 'previews');
  const documentOf = async ({ params }: HttpContext, locale?: string) => ({
    ...(await typeIn(strapi, params, locale)),
    documentId: params.documentId ?? '',
  });
  return {
    create: async (context: HttpContext) => {
      const wanted = parse(previewBody, context.request.body ?? {}, 'body');
      context.status = 201;
      return { data: await previews().create(await documentOf(context, wanted.locale), wanted), meta: {} };
    },
    list: async (context: HttpContext) => {
      const { origin } = parse(previewsQuery, context.query, 'query');
      return { data: await previews().list(await documentOf(context), origin), meta: {} };
    },
    revoke: async (context: HttpContext) => ({
      data: await previews().revoke(await documentOf(context), numberIn(context.params.id)),
      meta: {},
    }),
    open: async (context: HttpContext) => {
      for (const [header, value] of Object.entries(UNLISTED)) context.set(header, value);
      return previews().open(context.params.token ?? '');
    },
  };
}
