import { z } from 'zod';
import { bioBody, bylineBody, peopleQuery } from '../../../contracts/bylines';
import { notFound } from '../http-errors';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import { defaultLocale, type Strapi } from '../strapi';
import { previewBio } from './bio-preview';
import { previewByline, previewTyped } from './byline-preview';
import { peopleNamed } from './people-named';

const query = z.looseObject({ locale: z.string().min(1).max(35).optional() });

/** What the panel shows beside an article or a profile that is being written. */
export function previewController({ strapi }: { strapi: Strapi }) {
  return {
    byline: async (context: HttpContext) => {
      const { locale = await defaultLocale(strapi) } = parse(query, context.query, 'query');
      const byline = await previewByline(strapi, context.params.documentId ?? '', locale);
      if (!byline) throw notFound('No such article, or not yours to see.');
      return { data: byline };
    },
    typedByline: async (context: HttpContext) => {
      const body = parse(bylineBody, context.request.body, 'body');
      const locale = body.locale ?? (await defaultLocale(strapi));
      return { data: await previewTyped(strapi, context.params.documentId ?? null, { ...body, locale }) };
    },
    people: async (context: HttpContext) => ({
      data: await peopleNamed(strapi, parse(peopleQuery, context.query, 'query').name),
    }),
    typedBio: async (context: HttpContext) => {
      const body = parse(bioBody, context.request.body, 'body');
      return { data: previewBio(body, body.locale ?? (await defaultLocale(strapi)), new Date()) };
    },
    credited: async (context: HttpContext) => ({
      data: await service(strapi, 'delivery').creditedIn(context.params.documentId ?? ''),
    }),
  };
}

const MAY_OPEN = { policies: ['admin::isAuthenticatedAdmin', 'plugin::editorial.may-read-state'] };
/** Nothing that is stored is read but profiles, each for itself. */
const SIGNED_IN = { policies: ['admin::isAuthenticatedAdmin'] };

/** Whoever may open the article or the profile in the panel. */
export const previewRoutes = [
  { method: 'GET', path: '/:plural(articles)/:documentId/byline', handler: 'preview.byline', config: MAY_OPEN },
  { method: 'POST', path: '/:plural(articles)/:documentId/byline', handler: 'preview.typedByline', config: MAY_OPEN },
  { method: 'POST', path: '/articles/byline', handler: 'preview.typedByline', config: SIGNED_IN },
  { method: 'GET', path: '/articles/people', handler: 'preview.people', config: SIGNED_IN },
  { method: 'POST', path: '/authors/bio', handler: 'preview.typedBio', config: SIGNED_IN },
  { method: 'GET', path: '/:plural(authors)/:documentId/credited', handler: 'preview.credited', config: MAY_OPEN },
];
