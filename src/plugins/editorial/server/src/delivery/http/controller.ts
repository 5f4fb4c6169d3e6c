import { service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { send, type DeliveryContext } from './send';

/** The readers' ordinary door: the bytes are made elsewhere. */
export function deliveryController({ strapi }: { strapi: Strapi }) {
  return {
    find: async (context: DeliveryContext) => {
      const { path, querystring: query, headers } = context;
      send(context, await service(strapi, 'delivery').answer({ path, query, headers }));
    },
  };
}
