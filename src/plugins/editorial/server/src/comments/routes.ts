import { z } from 'zod';
import {
  replyBody,
  resolveBody,
  threadAnswer,
  threadBody,
  threadsAnswer,
  threadsQuery,
} from '../../../contracts/comments';
import { localeQuery } from '../../../contracts/workflow-queries';

const MAY_READ = 'plugin::editorial.may-read-state';
const ONE = '/comments/:plural/:documentId';
const THREAD = `${ONE}/:thread(\\d+)`;

const document = {
  plural: z.string().describe('Plural name of a governed type, such as articles'),
  documentId: z.string(),
};
const thread = { ...document, thread: z.string() };
const json = (schema: z.ZodType) => ({ 'application/json': schema });

const ROUTES = [
  {
    method: 'GET',
    path: ONE,
    action: 'comments',
    request: { params: document, query: threadsQuery.shape },
    response: threadsAnswer,
  },
  { method: 'POST', path: ONE, action: 'comment', request: { params: document, body: json(threadBody) } },
  { method: 'POST', path: `${THREAD}/replies`, action: 'comment', request: { params: thread, body: json(replyBody) } },
  {
    method: 'PUT',
    path: `${THREAD}/resolved`,
    action: 'comment',
    request: { params: thread, body: json(resolveBody) },
  },
  {
    method: 'DELETE',
    path: `${THREAD}/resolved`,
    action: 'comment',
    request: { params: thread, query: localeQuery.shape },
  },
] as const;

/** Whoever may open the working copy may read what is said about it; what may be said is decided by permission. */
export const commentRoutes = {
  admin: ROUTES.map(({ method, path, action }) => ({
    method,
    path,
    handler: `workflow.${action}`,
    config: { policies: ['admin::isAuthenticatedAdmin', MAY_READ] },
  })),
  contentApi: ROUTES.map(({ method, path, action, request, ...more }) => ({
    method,
    path,
    handler: `workflow.${action}`,
    request,
    response: 'response' in more ? more.response : threadAnswer,
    config: { policies: [MAY_READ] },
  })),
};
