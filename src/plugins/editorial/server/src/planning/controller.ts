import { planBody } from '../../../contracts/planning';
import { localeQuery } from '../../../contracts/workflow-queries';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn, typeIn } from '../workflow/addresses';

/**
 * `assign` is the list of people under the name of the permission, so that users-permissions has a checkbox for it: it
 * is for those who may assign others.
 */
export function planningActions({ strapi }: { strapi: Strapi }) {
  const people = (context: HttpContext) => listPeople(strapi, context);
  return { plan: (context: HttpContext) => changePlan(strapi, context), people, assign: people };
}

export async function changePlan(strapi: Strapi, context: HttpContext) {
  const { locale, ...change } = parse(planBody, context.request.body ?? {}, 'body');
  const key = await keyIn(strapi, context.params, locale);
  return { data: await service(strapi, 'planning').change(key, change) };
}

async function listPeople(strapi: Strapi, context: HttpContext) {
  const { locale } = parse(localeQuery, context.query, 'query');
  const { uid } = await typeIn(strapi, context.params, locale);
  return { data: await service(strapi, 'planning').people(uid) };
}
