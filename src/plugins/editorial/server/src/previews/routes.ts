import { newPreviewAnswer, previewAnswer, previewBody, previewLinksAnswer } from '../../../contracts/previews';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/previews/:plural/:documentId';

const MANAGE = [
  { method: 'GET', path: OF_A_DOCUMENT, action: 'list', response: previewLinksAnswer },
  { method: 'POST', path: OF_A_DOCUMENT, action: 'create', response: newPreviewAnswer, body: previewBody },
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
      ...('body' in documented && { request: { body: { 'application/json': documented.body } } }),
      ...('response' in documented && { response: documented.response }),
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
