import { calendarQuery } from '../../../contracts/calendar';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';

export function calendarActions({ strapi }: { strapi: Strapi }) {
  return {
    calendar: async ({ query }: HttpContext) =>
      service(strapi, 'calendar').entries(parse(calendarQuery, query, 'query')),
  };
}
