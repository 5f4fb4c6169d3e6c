import { z } from 'zod';
import {
  anonymisedAnswer,
  creditsAnswer,
  duplicatesAnswer,
  exportAnswer,
  movedAnswer,
  renamedAnswer,
} from '../../../../contracts/author-answers';
import { anonymiseBody, duplicatesQuery, mergeBody, reassignBody, renameSlugBody } from '../../../../contracts/authors';
import { service } from '../../plugin';
import { parse, type HttpContext } from '../../requests';
import type { Strapi } from '../../strapi';
import type { AuthorLife } from './author-life';

interface Operation {
  /** What goes in, as `strapi openapi generate` writes it down. */
  readonly body?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly response: z.ZodType;
  /** Of all profiles, not of one. */
  readonly isOfAll?: true;
  readonly run: (life: AuthorLife, documentId: string, context: HttpContext) => Promise<unknown>;
}

/** What can be done with a profile, by the last word of the address. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  merge: changing(mergeBody, movedAnswer, (life, id, wish) => life.merge(id, wish)),
  reassign: changing(reassignBody, movedAnswer, (life, id, wish) => life.reassign(id, wish)),
  anonymise: changing(anonymiseBody, anonymisedAnswer, (life, id, wish) => life.anonymise(id, wish)),
  'rename-slug': changing(renameSlugBody, renamedAnswer, (life, id, wish) => life.renameSlug(id, wish)),
  export: { response: exportAnswer, run: async (life, id) => ({ data: await life.export(id) }) },
  credits: { response: creditsAnswer, run: async (life, id) => ({ data: await life.credits(id) }) },
  duplicates: {
    query: duplicatesQuery,
    response: duplicatesAnswer,
    isOfAll: true,
    run: (life, _, { query }) => life.duplicates(parse(duplicatesQuery, query, 'query')),
  },
};

function changing<Body extends z.ZodObject>(
  body: Body,
  response: z.ZodType,
  change: (life: AuthorLife, documentId: string, wish: z.infer<Body>) => Promise<unknown>,
): Operation {
  const run: Operation['run'] = async (life, documentId, { request }) => ({
    data: await change(life, documentId, parse(body, request.body ?? {}, 'body')),
  });
  return { body, response, run };
}

/** One action for all of it, so that the role page of users-permissions has one checkbox: `manage_authors`. */
export function manageAuthors({ strapi }: { strapi: Strapi }) {
  return {
    manage_authors: async (context: HttpContext) => {
      const name = context.path.split('/').findLast((word) => word !== '') ?? '';
      return OPERATIONS[name]?.run(service(strapi, 'authorLife'), context.params.documentId ?? '', context);
    },
  };
}

const ROUTES = Object.entries(OPERATIONS).map(([name, { body, query, response, isOfAll }]) => ({
  method: body ? 'POST' : 'GET',
  path: isOfAll ? `/authors/${name}` : `/authors/:documentId/${name}`,
  handler: 'workflow.manage_authors',
  request: {
    ...(!isOfAll && { params: { documentId: z.string() } }),
    ...(body && { body: { 'application/json': body } }),
    ...(query && { query: query.shape }),
  },
  response,
}));

const mayManage = {
  name: 'admin::hasPermissions',
  config: { actions: [['plugin::editorial.manage-authors', 'plugin::editorial.author']] },
};

export const lifeRoutes = {
  admin: ROUTES.map(({ method, path, handler }) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin', mayManage] },
  })),
  contentApi: ROUTES,
};
