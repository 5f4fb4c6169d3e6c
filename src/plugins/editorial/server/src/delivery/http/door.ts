import { service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { READING, standBeforeKoa } from './doorstep';
import { send, sendAtOnce, type DeliveryContext } from './send';

/**
 * The readers' fast door, `plugin::editorial.delivery` in config/middlewares: what stands after it in that list is not
 * run for readers. Whatever is not an address of delivery goes on to the others.
 */
export function deliveryDoor(_: unknown, { strapi }: { strapi: Strapi }) {
  const delivery = service(strapi, 'delivery');
  standBeforeKoa(strapi, delivery);
  return async (context: DeliveryContext, next: () => Promise<unknown>): Promise<unknown> => {
    if (!READING.has(context.method)) return next();
    const { path, querystring: query, headers } = context;
    const kept = delivery.answerAtOnce({ path, query, headers });
    if (kept) return sendAtOnce(context, kept);
    if (!delivery.isPath(path)) return next();
    return send(context, await delivery.answer({ path, query, headers }));
  };
}
