import { z } from 'zod';
import { editionAnswer, editionQuery, editionsAnswer, editionsQuery } from '../../../../contracts/editions';
import { service } from '../../plugin';
import { numberIn, parse, type HttpContext } from '../../requests';
import type { Strapi } from '../../strapi';
import { keyIn } from '../../workflow/addresses';
import { aDocument } from '../../workflow/routes';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/editions/:plural/:documentId';

/** What readers got of a text, for those who may open its working copy. */
export function historyController({ strapi }: { strapi: Strapi }) {
  const delivery = () => service(strapi, 'delivery');
  return {
    list: async ({ params, query }: HttpContext) => {
      const { locale, ...page } = parse(editionsQuery, query, 'query');
      return delivery().editionsOf(await keyIn(strapi, params, locale), page);
    },
    read: async ({ params, query }: HttpContext) => {
      const { locale } = parse(editionQuery, query, 'query');
      const key = await keyIn(strapi, params, locale);
      return { data: await delivery().editionNumber(key, numberIn(params.number)), meta: {} };
    },
  };
}

const ROUTES = [
  {
    path: OF_A_DOCUMENT,
    action: 'list',
    request: { params: aDocument, query: editionsQuery.shape },
    response: editionsAnswer,
  },
  {
    path: `${OF_A_DOCUMENT}/:number`,
    action: 'read',
    request: { params: { ...aDocument, number: z.string() }, query: editionQuery.shape },
    response: editionAnswer,
  },
] as const;

export const historyRoutes = {
  admin: routes(['admin::isAuthenticatedAdmin', MAY_READ]),
  contentApi: routes([MAY_READ]),
};

function routes(policies: readonly string[]) {
  return ROUTES.map(({ path, action, request, response }) => ({
    method: 'GET',
    path,
    handler: `edition.${action}`,
    request,
    response,
    config: { policies },
  }));
}
