import { errors } from '@strapi/utils';
import { z } from 'zod';
import { parse, type HttpContext } from '../requests';
import { defaultLocale, type Strapi } from '../strapi';
import { previewByline } from './byline-preview';

const query = z.looseObject({ locale: z.string().min(1).max(35).optional() });

/** What the panel shows beside an article that is being written. */
export function previewController({ strapi }: { strapi: Strapi }) {
  return {
    byline: async (context: HttpContext) => {
      const { locale = await defaultLocale(strapi) } = parse(query, context.query, 'query');
      const byline = await previewByline(strapi, context.params.documentId ?? '', locale);
      if (!byline) throw new errors.NotFoundError('No such article, or not yours to see.');
      return { data: byline };
    },
  };
}

/** Whoever may open the article in the panel. */
export const previewRoutes = [
  {
    method: 'GET',
    path: '/:plural(articles)/:documentId/byline',
    handler: 'preview.byline',
    config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::editorial.may-read-state'] },
  },
];
