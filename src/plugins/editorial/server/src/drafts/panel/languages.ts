import { z } from 'zod';
import { notThere } from '../../http-errors';
import { service } from '../../plugin';
import { parse, type HttpContext } from '../../requests';
import { rows, type Strapi } from '../../strapi';

type Action = (context: HttpContext, next?: unknown) => Promise<unknown>;

const asked = z.looseObject({ model: z.string(), id: z.union([z.string(), z.number()]).nullish() });

/** What a new language takes over from another is told of any row, by its number, to whoever may read one of the type. */
export function guardTakenOver(strapi: Strapi): void {
  strapi.get('controllers').extend('plugin::i18n.content-types', (stock: Record<string, unknown>) => {
    const answer = (stock.getNonLocalizedAttributes as Action).bind(stock);
    const guarded: Action = async (context, next) => {
      const { model: uid, id } = parse(asked, context.request.body, 'body');
      if (service(strapi, 'workflow').isGoverned(uid)) await refuseClosed(strapi, uid, id ?? undefined);
      return answer(context, next);
    };
    return Object.assign(stock, { getNonLocalizedAttributes: guarded });
  });
}

/** A single type is asked for without a number. */
async function refuseClosed(strapi: Strapi, uid: string, id: string | number | undefined): Promise<void> {
  const row = await rows(strapi, uid).findOne({ where: id === undefined ? {} : { id } });
  if (!row) throw notThere();
  const open = await service(strapi, 'drafts').readable({ uid, locale: row.locale ?? '' }, [row.documentId]);
  if (open.length === 0) throw notThere();
}
