import { z } from 'zod';
import { compareAnswer, compareQuery } from '../../../contracts/compare';
import { revisionAnswer, revisionsAnswer, revisionsQuery } from '../../../contracts/revisions';
import { localeQuery } from '../../../contracts/workflow-queries';
import { aDocument } from '../workflow/routes';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/revisions/:plural/:documentId';

const READS = [
  {
    path: OF_A_DOCUMENT,
    action: 'list',
    request: { params: aDocument, query: revisionsQuery.shape },
    response: revisionsAnswer,
  },
  {
    path: `${OF_A_DOCUMENT}/compare`,
    action: 'compare',
    request: { params: aDocument, query: compareQuery.shape },
    response: compareAnswer,
  },
  {
    path: `${OF_A_DOCUMENT}/:revision`,
    action: 'read',
    request: { params: { ...aDocument, revision: z.string() }, query: localeQuery.shape },
    response: revisionAnswer,
  },
] as const;

const IN_THE_PANEL = ['admin::isAuthenticatedAdmin', MAY_READ];

const RESTORE = {
  method: 'POST',
  path: `${OF_A_DOCUMENT}/:revision/restore`,
  handler: 'revision.restore',
  config: { policies: IN_THE_PANEL },
};

/**
 * Whoever may open the working copy may read what was kept of it, field by field as in the content manager. An older text
 * is brought back in the panel alone: clients of the content API save texts by its own routes.
 */
export const revisionRoutes = {
  admin: [...routes(IN_THE_PANEL), RESTORE],
  contentApi: routes([MAY_READ]),
};

function routes(policies: readonly string[]) {
  return READS.map(({ path, action, request, response }) => ({
    method: 'GET',
    path,
    handler: `revision.${action}`,
    request,
    response,
    config: { policies },
  }));
}
