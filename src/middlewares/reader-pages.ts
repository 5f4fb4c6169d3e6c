import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface Context {
  readonly method: string;
  readonly path: string;
  type: string;
  body: unknown;
  set(header: string, value: string): void;
}

/** Which page of `public/` stands behind a reader's address. */
const PAGES: readonly { readonly address: RegExp; readonly file: string }[] = [
  { address: /^\/$/, file: 'index.html' },
  { address: /^\/articles\/[^/]+$/, file: 'article.html' },
  { address: /^\/authors\/[^/]+$/, file: 'author.html' },
];

/** Serves the reader's pages. Strapi's own handler would send `/` to the admin panel. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (context: Context, next: () => Promise<void>) => {
    const page = PAGES.find(({ address }) => address.test(context.path));
    if (!page || !['GET', 'HEAD'].includes(context.method)) return next();
    const file = path.join(strapi.dirs.static.public, page.file);
    const { size } = await stat(file);
    context.type = 'html';
    context.set('Content-Length', String(size));
    context.set('Cache-Control', 'no-cache');
    context.body = createReadStream(file);
  };
};
