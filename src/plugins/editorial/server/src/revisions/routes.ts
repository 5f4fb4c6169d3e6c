import { z } from 'zod';
import { compareAnswer, compareQuery, restoreAnswer, restoreBody } from '../../../contracts/compare';
import { revisionAnswer, revisionsAnswer, revisionsQuery } from '../../../contracts/revisions';
import { localeQuery } from '../../../contracts/workflow-queries';
import { aDocument } from '../workflow/routes';

const MAY_READ = 'plugin::editorial.may-read-state';
const OF_A_DOCUMENT = '/revisions/:plural/:documentId';
const aRevision = { ...aDocument, revision: z.string() };

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
    request: { params: aRevision, query: localeQuery.shape },
    response: revisionAnswer,
  },
] as const;

const IN_THE_PANEL = ['admin::isAuthenticatedAdmin', MAY_READ];

/**
 * Whoever may open the working copy may read what was kept of it, field by field as in the content manager. An older text
 * is brought back by whoever may save the text at the same door.
 */
export const revisionRoutes = { admin: routes(IN_THE_PANEL), contentApi: routes([MAY_READ]) };

function routes(policies: readonly string[]) {
  const restore = {
    method: 'POST',
    path: `${OF_A_DOCUMENT}/:revision/restore`,
    handler: 'revision.restore',
    request: { params: aRevision, body: { 'application/json': restoreBody } },
    response: restoreAnswer,
    config: { policies },
  };
  const reads = READS.map(({ path, action, request, response }) => ({
    method: 'GET',
    path,
    handler: `revision.${action}`,
    request,
    response,
    config: { policies },
  }));
  return [...reads, restore];
}
