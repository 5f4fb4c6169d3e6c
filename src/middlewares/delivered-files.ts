import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Answer } from '../reader/delivered';

interface Context {
  readonly method: string;
  readonly path: string;
  readonly querystring: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  status: number;
  type: string;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
}

/** What crawlers and feed readers look for at the root of the site; the delivery API makes it. */
const DELIVERED = /^\/(sitemap\.xml|news-sitemap\.xml|feeds\/(rss|atom|json))$/;

/** Serves feeds, sitemaps and robots.txt from the site's own root. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (context: Context, next: () => Promise<void>) => {
    if (!['GET', 'HEAD'].includes(context.method)) return next();
    if (context.path === '/robots.txt') return sendRobots(strapi, context);
    if (!DELIVERED.test(context.path)) return next();
    const { answer, root } = strapi.plugin('editorial').service('delivery');
    const { querystring: query, headers } = context;
    const answered: Answer = await answer({ path: root + context.path, query, headers });
    context.body = answered.body;
    context.status = answered.status;
    context.set(answered.headers);
  };
};

/** Sitemaps are named by their whole address. Source: sitemaps.org, protocol. */
async function sendRobots(strapi: Core.Strapi, context: Context): Promise<void> {
  const rules = await readFile(path.join(strapi.dirs.static.public, 'robots.txt'), 'utf8');
  const site: string = strapi.config.get('plugin::editorial.site.url', strapi.config.get('server.absoluteUrl', ''));
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((file) => `Sitemap: ${new URL(file, site).href}\n`);
  context.type = 'text/plain';
  context.body = [rules.trimEnd(), '\n\n', ...sitemaps].join('');
}
