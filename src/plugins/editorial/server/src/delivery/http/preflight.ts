import { service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { OPEN } from './headers';

const METHODS = 'GET, HEAD, OPTIONS';

/** A star stands for every header but the one that carries a token. Source: https://fetch.spec.whatwg.org/#http-responses */
const PREFLIGHT = {
  Allow: METHODS,
  ...OPEN,
  'Access-Control-Allow-Methods': METHODS,
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Max-Age': '86400',
};

/**
 * A browser asks first before a page of another origin may send a token or a condition. Every site may read delivery,
 * whatever the rules for the other addresses of this server are; in `register`, so that it is asked before those.
 */
export function answerPreflights(strapi: Strapi): void {
  const { isPath } = service(strapi, 'delivery');
  strapi.server.use((context, next) => {
    if (context.method !== 'OPTIONS' || !isPath(context.path)) return next();
    context.status = 204;
    context.set(PREFLIGHT);
  });
}
