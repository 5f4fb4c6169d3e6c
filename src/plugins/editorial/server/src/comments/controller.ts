import { replyBody, resolveBody, threadBody, threadsQuery } from '../../../contracts/comments';
import { localeQuery } from '../../../contracts/workflow-queries';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn } from '../workflow/addresses';

type Action = (context: HttpContext) => Promise<unknown>;

/** What is done with comments, by method and the last part of the address: one action, so one checkbox: `comment`. */
export function commentsController({ strapi }: { strapi: Strapi }): Record<string, Action> {
  const comments = () => service(strapi, 'comments');
  const threadOf = ({ params }: HttpContext) => Number(params.thread);
  const bodyOf = ({ request }: HttpContext) => request.body ?? {};
  const writes: Readonly<Record<string, Action>> = {
    start: async (context) => {
      const { locale, ...wanted } = parse(threadBody, bodyOf(context), 'body');
      return comments().start(await keyIn(strapi, context.params, locale), wanted);
    },
    replies: async (context) => {
      const { locale, ...said } = parse(replyBody, bodyOf(context), 'body');
      return comments().reply(await keyIn(strapi, context.params, locale), threadOf(context), said);
    },
    PUT: async (context) => {
      const { locale } = parse(resolveBody, bodyOf(context), 'body');
      return comments().settle(await keyIn(strapi, context.params, locale), threadOf(context), true);
    },
    DELETE: async (context) => {
      const { locale } = parse(localeQuery, context.query, 'query');
      return comments().settle(await keyIn(strapi, context.params, locale), threadOf(context), false);
    },
  };
  return {
    comments: async (context) => {
      const { locale, ...wanted } = parse(threadsQuery, context.query, 'query');
      return comments().page(await keyIn(strapi, context.params, locale), wanted);
    },
    comment: async (context) => {
      const { method } = context.request;
      const name = method === 'POST' ? (context.params.thread ? 'replies' : 'start') : method;
      return { data: await writes[name]?.(context) };
    },
  };
}
