import { z } from 'zod';
import {
  newPreviewAnswer,
  previewAnswer,
  previewBody,
  previewLinkAnswer,
  previewLinksAnswer,
  previewsQuery,
} from '../../../contracts/previews';
import { aDocument } from '../workflow/routes';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/previews/:plural/:documentId';

const MANAGE = [
  {
    method: 'GET',
    path: OF_A_DOCUMENT,
    action: 'list',
    request: { params: aDocument, query: previewsQuery.shape },
    response: previewLinksAnswer,
  },
  {
    method: 'POST',
    path: OF_A_DOCUMENT,
    action: 'create',
    request: { params: aDocument, body: { 'application/json': previewBody } },
    response: newPreviewAnswer,
  },
  {
    method: 'DELETE',
    path: `${OF_A_DOCUMENT}/:id`,
    action: 'revoke',
    request: { params: { ...aDocument, id: z.string() } },
    response: previewLinkAnswer,
  },
] as const;

/** Whoever may open the working copy may give out links to it, and take them back. */
export const previewLinkRoutes = {
  admin: MANAGE.map(({ method, path, action }) => ({
    method,
    path,
    handler: `preview-link.${action}`,
    config: { policies: ['admin::isAuthenticatedAdmin', MAY_READ] },
  })),
  contentApi: [
    ...MANAGE.map(({ action, ...route }) => ({
      ...route,
      handler: `preview-link.${action}`,
      config: { policies: [MAY_READ] },
    })),
    {
      method: 'GET',
      path: '/preview/:token',
      handler: 'preview-link.open',
      request: { params: { token: z.string() } },
      response: previewAnswer,
      config: { auth: false },
    },
  ],
};
