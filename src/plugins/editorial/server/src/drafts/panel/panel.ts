import { z } from 'zod';
import { currentCaller } from '../../actor';
import { notThere } from '../../http-errors';
import { service } from '../../plugin';
import { parse, type HttpContext } from '../../requests';
import { defaultLocale, isLocalised, type DocumentContext, type Strapi } from '../../strapi';
import { keysOf } from '../../workflow/gate/locales';

type Next = () => Promise<unknown>;

type Action = (context: HttpContext, next?: unknown) => Promise<unknown>;

/** Doors at which administrators act by themselves, and not by code of the house. */
const AT_THE_DOOR: ReadonlySet<string> = new Set(['admin', 'mcp']);

/**
 * A clone belongs to whoever made it, text and all. Strapi asks for the right to create alone: whoever has it would read
 * any text whose id they know.
 */
export function cloneGuard(strapi: Strapi): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async ({ uid, action, params }, next) => {
    const { kind, via } = currentCaller(strapi);
    const isAsked = action === 'clone' && kind === 'admin' && AT_THE_DOOR.has(via);
    if (isAsked && service(strapi, 'workflow').isGoverned(uid)) {
      for (const { documentId, ...place } of await keysOf(strapi, uid, params)) {
        const open = await service(strapi, 'drafts').readable(place, [documentId]);
        if (open.length === 0) throw notThere();
      }
    }
    return next();
  };
}

const CONTROLLER = 'plugin::content-manager.collection-types';

const lookedOver = z.looseObject({ documentIds: z.array(z.string()), locale: z.string().nullish() });

/** Before a bulk step the content manager has texts looked over, whole, by whoever may read any text of the type. */
export function guardLookingOver(strapi: Strapi): void {
  strapi.get('controllers').extend(CONTROLLER, (stock: Record<string, unknown>) => {
    const lookOver = (stock.bulkFindForValidation as Action).bind(stock);
    const guarded: Action = async (context, next) => {
      const uid = context.params.model ?? '';
      if (!service(strapi, 'workflow').isGoverned(uid)) return lookOver(context, next);
      const { documentIds, locale } = parse(lookedOver, context.request.body, 'body');
      const place = { uid, locale: isLocalised(strapi, uid) ? (locale ?? (await defaultLocale(strapi))) : '' };
      const open = await service(strapi, 'drafts').readable(place, documentIds);
      Object.assign(context.request.body as object, { documentIds: open });
      if (open.length > 0 || documentIds.length === 0) return lookOver(context, next);
      context.body = { results: [] };
    };
    return Object.assign(stock, { bulkFindForValidation: guarded });
  });
}
