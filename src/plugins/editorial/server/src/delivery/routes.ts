import { z } from 'zod';
import { ENDPOINTS } from './endpoints';

/** Served under /api/delivery; who may read is decided where the answer is made. A GET route of Koa's router takes HEAD as well. */
export const deliveryRoutes = ENDPOINTS.map(({ path, query, response }) => ({
  method: 'GET',
  path: `/delivery${path}`,
  handler: 'delivery.find',
  request: { query: query.shape, ...(path.includes(':slug') && { params: { slug: z.string() } }) },
  response,
  config: { auth: false, prefix: '' },
}));
