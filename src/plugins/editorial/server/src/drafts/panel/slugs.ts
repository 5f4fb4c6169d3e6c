import { z } from 'zod';
import { refuse } from '../../../../domain/workflow/refusals';
import { currentCaller } from '../../actor';
import { refusalError } from '../../http-errors';
import { service } from '../../plugin';
import { parse, type HttpContext } from '../../requests';
import { model, type Strapi } from '../../strapi';

type Action = (context: HttpContext, next?: unknown) => Promise<unknown>;

const asked = z.looseObject({ contentTypeUID: z.string() });

/** Which slugs are taken tells of texts that nobody has published. Strapi asks for no permission at all. */
export function guardSlugs(strapi: Strapi): void {
  strapi.get('controllers').extend('plugin::content-manager.uid', (stock: Record<string, unknown>) => {
    const guarded = ['generateUID', 'checkUIDAvailability'].map((name) => {
      const answer = (stock[name] as Action).bind(stock);
      const guard: Action = (context, next) => {
        refuseOthers(strapi, context);
        return answer(context, next);
      };
      return [name, guard];
    });
    return Object.assign(stock, Object.fromEntries(guarded));
  });
}

/** @throws NOT_PERMITTED to those who write no such texts */
function refuseOthers(strapi: Strapi, { request }: HttpContext): void {
  const { contentTypeUID: uid } = parse(asked, request.body, 'body');
  if (!service(strapi, 'workflow').isGoverned(uid) || currentCaller(strapi).mayWrite(uid)) return;
  const name = model(strapi, uid).info.displayName;
  throw refusalError(refuse('NOT_PERMITTED', `Which addresses are free is told to those who write ${name} entries.`));
}
