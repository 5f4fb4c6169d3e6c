import { bulkBody, glanceQuery } from '../../../contracts/lists';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { stepsNamed, typeIn } from '../workflow/addresses';

export function bulkController({ strapi }: { strapi: Strapi }) {
  const bulk = () => service(strapi, 'bulk');
  return {
    glance: async (context: HttpContext) => {
      const { documentIds, locale } = parse(glanceQuery, context.query, 'query');
      return { data: await bulk().glance(await typeIn(strapi, context.params, locale), documentIds) };
    },
    take: async (context: HttpContext) => {
      const steps = stepsNamed(context.params.step);
      const body = parse(bulkBody, context.request.body ?? {}, 'body');
      return { data: await bulk().take(await typeIn(strapi, context.params, body.locale), steps, body) };
    },
  };
}

const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** The panel's door; what each may do is decided for each document. */
export const bulkRoutes = [
  { method: 'GET', path: '/bulk/:plural', handler: 'bulk.glance', config },
  { method: 'POST', path: '/bulk/:plural/:step', handler: 'bulk.take', config },
];
