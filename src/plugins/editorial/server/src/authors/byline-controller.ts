import { parseAnswer, parseBody, type MatchedCredit } from '../../../contracts/bylines';
import { parseByline } from '../../../domain/byline/parse';
import { AUTHOR, service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';

/** A printed byline as credits, with the authors who are known by those names, as far as the caller may see them. */
export function bylineController({ strapi }: { strapi: Strapi }) {
  return {
    parse: async (context: HttpContext): Promise<{ data: readonly MatchedCredit[] }> => {
      const { text } = parse(parseBody, context.request.body ?? {}, 'body');
      const find = await service(strapi, 'authors').known(await service(strapi, 'drafts').opens(AUTHOR));
      return { data: parseByline(text).map((credit) => ({ ...credit, authors: find(credit.name).map(named) })) };
    },
  };
}

function named({ documentId, name }: { readonly documentId: string; readonly name: string }) {
  return { documentId, name };
}

const route = { method: 'POST', path: '/bylines/parse', handler: 'byline.parse' } as const;

const mayRead = {
  name: 'admin::hasPermissions',
  config: { actions: [['plugin::content-manager.explorer.read', 'plugin::editorial.author']] },
};

/** In the panel for whoever may read authors; on the content API by a permission of its own. */
export const bylineRoutes = {
  admin: [{ ...route, config: { policies: ['admin::isAuthenticatedAdmin', mayRead] } }],
  contentApi: [{ ...route, request: { body: { 'application/json': parseBody } }, response: parseAnswer }],
};
