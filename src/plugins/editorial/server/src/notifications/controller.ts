import { choicesBody, lettersQuery, noticesQuery, readBody } from '../../../contracts/notices';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';

/** The signed-in administrator's own notices and choices, and the letters that were given up. */
export function noticeController({ strapi }: { strapi: Strapi }) {
  const notifications = () => service(strapi, 'notifications');
  return {
    inbox: async ({ query }: HttpContext) => {
      const { limit, before, unread } = parse(noticesQuery, query, 'query');
      return notifications().inbox({ limit, before, isUnread: unread === 'true' });
    },
    unread: async () => ({ data: { unread: await notifications().unread() } }),
    read: async ({ request }: HttpContext) => {
      const unread = await notifications().markRead(parse(readBody, request.body ?? {}, 'body'));
      return { data: { unread } };
    },
    choices: async () => ({ data: await notifications().choices() }),
    choose: async ({ request }: HttpContext) => ({
      data: await notifications().choose(parse(choicesBody, request.body ?? {}, 'body')),
    }),
    letters: async ({ query }: HttpContext) => notifications().deadLetters(parse(lettersQuery, query, 'query')),
    retry: async ({ params }: HttpContext) => {
      await notifications().retry(Number(params.id));
      return { data: { retried: 1 } };
    },
    retryAll: async () => ({ data: { retried: await notifications().retryAll() } }),
  };
}

const MINE = { policies: ['admin::isAuthenticatedAdmin'] };
const seesLetters = { name: 'admin::hasPermissions', config: { actions: ['plugin::editorial.letters'] } };
const LETTERS = { policies: ['admin::isAuthenticatedAdmin', seesLetters] };

export const noticeRoutes = [
  { method: 'GET', path: '/notices', handler: 'notice.inbox', config: MINE },
  { method: 'GET', path: '/notices/unread', handler: 'notice.unread', config: MINE },
  { method: 'POST', path: '/notices/read', handler: 'notice.read', config: MINE },
  { method: 'GET', path: '/notices/settings', handler: 'notice.choices', config: MINE },
  { method: 'PUT', path: '/notices/settings', handler: 'notice.choose', config: MINE },
  { method: 'GET', path: '/letters', handler: 'notice.letters', config: LETTERS },
  { method: 'POST', path: '/letters/retry', handler: 'notice.retryAll', config: LETTERS },
  { method: 'POST', path: '/letters/:id(\\d+)/retry', handler: 'notice.retry', config: LETTERS },
];
