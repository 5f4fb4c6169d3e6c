import { anonymiseBody, duplicatesQuery, mergeBody, reassignBody, renameSlugBody } from '../../../contracts/authors';
import { service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import type { AuthorLife } from './author-life';

type Operation = (life: AuthorLife, documentId: string, context: HttpContext) => Promise<unknown>;

interface Row {
  readonly method: 'GET' | 'POST';
  /** Of all profiles, not of one. */
  readonly ofAll?: true;
  readonly run: Operation;
}

/** What can be done with a profile, by the last word of the address. */
const OPERATIONS: Readonly<Record<string, Row>> = {
  merge: { method: 'POST', run: (life, id, context) => life.merge(id, body(mergeBody, context)) },
  reassign: { method: 'POST', run: (life, id, context) => life.reassign(id, body(reassignBody, context)) },
  anonymise: { method: 'POST', run: (life, id, context) => life.anonymise(id, body(anonymiseBody, context)) },
  'rename-slug': { method: 'POST', run: (life, id, context) => life.renameSlug(id, body(renameSlugBody, context)) },
  export: { method: 'GET', run: (life, id) => life.export(id) },
  credits: { method: 'GET', run: (life, id) => life.credits(id) },
  duplicates: {
    method: 'GET',
    ofAll: true,
    run: (life, _, { query }) => life.duplicates(parse(duplicatesQuery, query, 'query').of),
  },
};

function body<Schema extends Parameters<typeof parse>[0]>(schema: Schema, context: HttpContext) {
  return parse(schema, context.request.body ?? {}, 'body');
}

/** One action for all of it, so that the role page of users-permissions has one checkbox: `manage_authors`. */
export function manageAuthors({ strapi }: { strapi: Strapi }) {
  return {
    manage_authors: async (context: HttpContext) => {
      const { operation = '', documentId = '' } = context.params;
      const data = await OPERATIONS[operation]?.run(service(strapi, 'authorLife'), documentId, context);
      return { data };
    },
  };
}

const ROUTES = Object.entries(OPERATIONS).map(([name, { method, ofAll }]) => ({
  method,
  path: `/authors/${ofAll ? '' : ':documentId/'}:operation(${name})`,
  handler: 'workflow.manage_authors',
}));

const mayManage = {
  name: 'admin::hasPermissions',
  config: { actions: [['plugin::editorial.manage-authors', 'plugin::editorial.author']] },
};

export const lifeRoutes = {
  admin: ROUTES.map((route) => ({ ...route, config: { policies: ['admin::isAuthenticatedAdmin', mayManage] } })),
  contentApi: ROUTES,
};
