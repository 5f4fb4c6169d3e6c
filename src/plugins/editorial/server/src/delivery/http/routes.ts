import { z } from 'zod';
import { PLUGIN, service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { ENDPOINTS } from './endpoints';
import { withinContentApi } from './root';

/** Who may read is decided where the answer is made. A GET route of Koa's router takes HEAD as well. */
const OPEN = { auth: false, prefix: '' } as const;

/** Of the content API; none where the addresses of delivery lie outside of it. */
export function deliveryRoutes(strapi: Strapi) {
  const below = withinContentApi(strapi, service(strapi, 'delivery').root);
  return below === null ? [] : routesBelow(below);
}

/** Addresses outside the content API are routes of the server itself; in `register`. */
export function serveOutside(strapi: Strapi): void {
  const { root } = service(strapi, 'delivery');
  if (withinContentApi(strapi, root) !== null) return;
  const info = { type: 'content-api', pluginName: PLUGIN };
  strapi.server.routes(
    routesBelow(root).map((route) => ({ ...route, info })) as Parameters<Strapi['server']['routes']>[0],
  );
}

function routesBelow(root: string) {
  return ENDPOINTS.map(({ path, query, response }) => ({
    method: 'GET' as const,
    path: root + path,
    handler: 'delivery.find',
    request: { query: query.shape, ...(path.includes(':slug') && { params: { slug: z.string() } }) },
    response,
    config: OPEN,
  }));
}
