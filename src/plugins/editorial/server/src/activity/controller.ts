import { Readable } from 'node:stream';
import { activityExportQuery, activityQuery } from '../../../contracts/activity';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

export function activityController({ strapi }: { strapi: Strapi }) {
  const activity = () => service(strapi, 'activity');
  return {
    page: async ({ query }: HttpContext) => activity().page(parse(activityQuery, query, 'query')),
    export: async (context: HttpContext) => {
      const { format, ...narrowing } = parse(activityExportQuery, context.query, 'query');
      const lines = await activity().export(narrowing, format);
      context.set('Content-Type', TYPES[format]);
      context.set('Content-Disposition', `attachment; filename="activity.${format}"`);
      context.body = Readable.from(lines);
    },
  };
}

const SIGNED_IN = 'admin::isAuthenticatedAdmin';
const mayExport = { name: 'admin::hasPermissions', config: { actions: ['plugin::editorial.activity.export'] } };

/** The panel's alone: what one may read of it is what one may open. */
export const activityRoutes = [
  { method: 'GET', path: '/activity', handler: 'activity.page', config: { policies: [SIGNED_IN] } },
  { method: 'GET', path: '/activity/export', handler: 'activity.export', config: { policies: [SIGNED_IN, mayExport] } },
];
