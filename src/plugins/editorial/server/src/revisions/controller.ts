import { revisionsQuery } from '../../../contracts/revisions';
import { localeQuery } from '../../../contracts/workflow-queries';
import { service } from '../plugin';
import { numberIn, parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn } from '../workflow/addresses';

export function revisionController({ strapi }: { strapi: Strapi }) {
  const revisions = () => service(strapi, 'revisions');
  return {
    list: async ({ params, query }: HttpContext) => {
      const { locale, ...page } = parse(revisionsQuery, query, 'query');
      return revisions().list(await keyIn(strapi, params, locale), page);
    },
    read: async ({ params, query }: HttpContext) => {
      const { locale } = parse(localeQuery, query, 'query');
      return { data: await revisions().one(await keyIn(strapi, params, locale), numberIn(params.revision)) };
    },
  };
}
