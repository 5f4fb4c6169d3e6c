import { compareQuery, restoreBody } from '../../../contracts/compare';
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
    compare: async ({ params, query }: HttpContext) => {
      const { locale, from, to } = parse(compareQuery, query, 'query');
      return { data: await revisions().compare(await keyIn(strapi, params, locale), { from, to }) };
    },
    restore: async ({ params, request }: HttpContext) => {
      const { locale, textVersion } = parse(restoreBody, request.body ?? {}, 'body');
      const asked = { revision: numberIn(params.revision), textVersion };
      return { data: await revisions().restore(await keyIn(strapi, params, locale), asked) };
    },
    read: async ({ params, query }: HttpContext) => {
      const { locale } = parse(localeQuery, query, 'query');
      return { data: await revisions().one(await keyIn(strapi, params, locale), numberIn(params.revision)) };
    },
  };
}
