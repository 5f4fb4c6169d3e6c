import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { DeliveryRequest } from './answer';

/** What the controller uses of Koa's context. */
interface DeliveryContext {
  readonly path: string;
  readonly querystring: string;
  readonly headers: DeliveryRequest['headers'];
  status: number;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
  remove(header: string): void;
}

/** The readers' door: the bytes are made elsewhere. */
export function deliveryController({ strapi }: { strapi: Strapi }) {
  return {
    read: async (context: DeliveryContext) => {
      const { path, querystring: query, headers } = context;
      const answered = await service(strapi, 'delivery').answer({ path, query, headers });
      context.body = answered.body;
      context.status = answered.status;
      context.remove('Access-Control-Allow-Credentials');
      context.set(answered.headers);
    },
  };
}
