import { presenceBody } from '../../../contracts/presence';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn } from '../workflow/addresses';

export function presenceController({ strapi }: { strapi: Strapi }) {
  const presence = () => service(strapi, 'presence');
  const keyOf = ({ params, request }: HttpContext) =>
    keyIn(strapi, params, parse(presenceBody, request.body ?? {}, 'body').locale);
  return {
    beat: async (context: HttpContext) => ({ data: await presence().beat(await keyOf(context)) }),
    takeOver: async (context: HttpContext) => ({ data: await presence().takeOver(await keyOf(context)) }),
    leave: async (context: HttpContext) => {
      await presence().leave(await keyOf(context));
      return { data: null };
    },
  };
}

/** Whoever may open the working copy sees who else has it open. */
const config = { policies: ['admin::isAuthenticatedAdmin', 'plugin::editorial.may-read-state'] };
const ONE = '/presence/:plural/:documentId';

export const presenceRoutes = [
  { method: 'POST', path: ONE, handler: 'presence.beat', config },
  { method: 'POST', path: `${ONE}/take-over`, handler: 'presence.takeOver', config },
  { method: 'POST', path: `${ONE}/leave`, handler: 'presence.leave', config },
];
