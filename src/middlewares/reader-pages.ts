import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { One, Section } from 'strapi-plugin-editorial/contracts';
import { bodyOf, queryOf, Unanswered, type Answer, type Read } from '../reader/delivered';
import { framed, type Shown } from '../reader/frame';
import { notFound } from '../reader/notices';
import { explained, PAGES } from '../reader/pages';
import { previewPage } from '../reader/preview-page';
import type { Visit } from '../reader/visit';

interface Context {
  readonly method: string;
  readonly path: string;
  readonly querystring: string;
  status: number;
  type: string;
  body: unknown;
  /** Koa's: what the client has is this answer, by its validators. */
  readonly fresh: boolean;
  set(headers: Readonly<Record<string, string>>): void;
  accepts(type: string): string | false;
}

const PREVIEW = /^\/preview\/[^/]+$/;

/** Where people who write and programs are at home; a missing address there is not a reader's. */
const NOT_FOR_READERS = /^\/(api|admin|uploads|reader|_health)(\/|$)/;

/** Not kept, not indexed, and not told to the sites that the text links to. */
const UNLISTED = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };

/** Serves the reader's pages. Strapi's own handler would send `/` to the admin panel. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const read = reader(strapi);
  return async (context: Context, next: () => Promise<void>) => {
    if (!['GET', 'HEAD'].includes(context.method)) return next();
    if (PREVIEW.test(context.path)) return showPreview(strapi, read, context);
    const page = PAGES.find(({ address }) => address.test(context.path));
    if (!page) return missing(read, context, next);
    await show(read, context, async () => page.show(visitOf(read, context)));
  };
};

function reader(strapi: Core.Strapi): Read {
  return async (path, query = {}) => bodyOf(await answered(strapi, path, queryOf(query)));
}

function answered(strapi: Core.Strapi, path: string, query: string): Promise<Answer> {
  const { answer, root } = strapi.plugin('editorial').service('delivery');
  return answer({ path: root + path, query, headers: {} });
}

function visitOf(read: Read, { path, querystring }: Context): Visit {
  const query = new URLSearchParams(querystring);
  const question = query.get('q')?.trim() ?? '';
  return { read, path, slug: slugOf(path), locale: query.get('locale'), cursor: query.get('cursor'), question };
}

/** @throws Unanswered for what no slug can be */
function slugOf(path: string): string {
  try {
    return decodeURIComponent(path.split('/').at(-1) ?? '');
  } catch {
    throw new Unanswered(404, null, {});
  }
}

async function show(read: Read, context: Context, make: () => Promise<Shown>): Promise<void> {
  try {
    await send(read, context, await make());
    confirm(context);
  } catch (error) {
    if (error instanceof Unanswered && error.location) return moveOn(context, error.location);
    await send(read, context, explained(error));
  }
}

async function send(read: Read, context: Context, shown: Shown): Promise<void> {
  context.type = 'html';
  context.set({ 'Cache-Control': 'no-cache' });
  context.body = framed(shown, await sectionsOf(read), new Date());
  context.status = shown.status;
}

/**
 * Nothing in Strapi makes validators for what a middleware answers, or looks at a client's. Koa takes the body off a 304
 * when the status is set after it.
 */
function confirm(context: Context): void {
  if (context.status !== 200) return;
  context.set({ ETag: `"${createHash('sha256').update(String(context.body)).digest('base64url')}"` });
  if (context.fresh) context.status = 304;
}

/** The frame must stand even where delivery is not open to readers. */
async function sectionsOf(read: Read): Promise<readonly Section[]> {
  try {
    return (await read<One<Section[]>>('/sections')).data;
  } catch (error) {
    if (error instanceof Unanswered) return [];
    throw error;
  }
}

/** An old slug leads on to the page, not to the API. */
function moveOn(context: Context, location: string): void {
  const [, plural, slug] = /\/([^/]+)\/([^/?]+)(?:\?.*)?$/.exec(location) ?? [];
  context.status = 301;
  context.set({ Location: `/${plural}/${slug}${context.querystring && `?${context.querystring}`}` });
}

/** A HEAD is no view: those who check links would use them up. */
async function showPreview(strapi: Core.Strapi, read: Read, context: Context): Promise<void> {
  context.set(UNLISTED);
  if (context.method === 'HEAD') {
    context.status = 200;
    return;
  }
  const { open } = strapi.plugin('editorial').service('previews');
  await send(read, context, await previewPage(open, context.path.split('/').at(-1) ?? ''));
  context.set(UNLISTED);
}

/** A page for people where nobody else knows the address. */
async function missing(read: Read, context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const isMissing = context.status === 404 && (context.body === undefined || context.body === null);
  if (!isMissing || NOT_FOR_READERS.test(context.path) || !context.accepts('html')) return;
  await send(read, context, notFound());
}
