import { z } from 'zod';
import { checklistAnswer, tickBody } from '../../../contracts/checklist';
import { localeQuery } from '../../../contracts/workflow-queries';

const MAY_READ = 'plugin::editorial.may-read-state';
const ONE = '/checklist/:plural/:documentId';

const document = {
  plural: z.string().describe('Plural name of a governed type, such as articles'),
  documentId: z.string(),
};
const ofItem = { ...document, item: z.string() };
const query = localeQuery.shape;

const ROUTES = [
  { method: 'GET', path: ONE, action: 'checklist', request: { params: document, query } },
  {
    method: 'PUT',
    path: `${ONE}/:item`,
    action: 'tick',
    request: { params: ofItem, body: { 'application/json': tickBody } },
  },
  { method: 'DELETE', path: `${ONE}/:item`, action: 'tick', request: { params: ofItem, query } },
] as const;

/** Whoever may open the working copy may read its checklist; ticking takes the permission `tick` as well. */
export const checklistRoutes = {
  admin: ROUTES.map(({ method, path, action }) => ({
    method,
    path,
    handler: `workflow.${action}`,
    config: { policies: ['admin::isAuthenticatedAdmin', MAY_READ] },
  })),
  contentApi: ROUTES.map(({ method, path, action, request }) => ({
    method,
    path,
    handler: `workflow.${action}`,
    request,
    response: checklistAnswer,
    config: { policies: [MAY_READ] },
  })),
};
