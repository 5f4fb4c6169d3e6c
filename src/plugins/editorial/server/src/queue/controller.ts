import { queueQuery } from '../../../contracts/queue';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';

export function queueActions({ strapi }: { strapi: Strapi }) {
  return {
    queue: async (context: HttpContext) => {
      const { items, ...meta } = await service(strapi, 'queue').list(parse(queueQuery, context.query, 'query'));
      return { data: items, meta };
    },
    queueChoices: async () => ({ data: await service(strapi, 'queue').choices() }),
  };
}
