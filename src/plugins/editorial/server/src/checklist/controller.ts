import { tickBody } from '../../../contracts/checklist';
import { localeQuery } from '../../../contracts/workflow-queries';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn } from '../workflow/addresses';

/** One action for ticking and taking a tick back, so that the role page of users-permissions has one checkbox: `tick`. */
export function checklistController({ strapi }: { strapi: Strapi }) {
  const checklist = () => service(strapi, 'checklist');
  const keyAsked = ({ params, query }: HttpContext) => keyIn(strapi, params, parse(localeQuery, query, 'query').locale);
  const methods: Readonly<Record<string, (context: HttpContext, item: string) => Promise<unknown>>> = {
    PUT: async (context, item) => {
      const { locale, digest } = parse(tickBody, context.request.body ?? {}, 'body');
      return checklist().tick(await keyIn(strapi, context.params, locale), item, digest);
    },
    DELETE: async (context, item) => checklist().untick(await keyAsked(context), item),
  };
  return {
    checklist: async (context: HttpContext) => ({ data: await checklist().view(await keyAsked(context)) }),
    tick: async (context: HttpContext) => ({
      data: await methods[context.request.method]?.(context, context.params.item ?? ''),
    }),
  };
}
