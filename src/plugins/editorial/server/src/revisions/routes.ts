import { z } from 'zod';
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
    path: `${OF_A_DOCUMENT}/:revision`,
    action: 'read',
    request: { params: { ...aDocument, revision: z.string() }, query: localeQuery.shape },
    response: revisionAnswer,
  },
] as const;

/** Whoever may open the working copy may read what was kept of it, field by field as in the content manager. */
export const revisionRoutes = {
  admin: routes(['admin::isAuthenticatedAdmin', MAY_READ]),
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
