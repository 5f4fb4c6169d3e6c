import {
  newPreviewAnswer,
  previewAnswer,
  previewBody,
  previewLinksAnswer,
  previewsQuery,
} from '../../../contracts/previews';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/previews/:plural/:documentId';

const MANAGE = [
  {
    method: 'GET',
    path: OF_A_DOCUMENT,
    action: 'list',
    request: { query: previewsQuery.shape },
    response: previewLinksAnswer,
  },
  {
    method: 'POST',
    path: OF_A_DOCUMENT,
    action: 'create',
    request: { body: { 'application/json': previewBody } },
    response: newPreviewAnswer,
  },
  { method: 'DELETE', path: `${OF_A_DOCUMENT}/:id(\\d+)`, action: 'revoke' },
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
    ...MANAGE.map(({ method, path, action, ...documented }) => ({
      method,
      path,
      handler: `preview-link.${action}`,
      ...documented,
      config: { policies: [MAY_READ] },
    })),
    {
      method: 'GET',
      path: '/preview/:token',
      handler: 'preview-link.open',
      response: previewAnswer,
      config: { auth: false },
    },
  ],
};
