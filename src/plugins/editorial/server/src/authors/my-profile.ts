import { profileAnswer, profileBody, profileQuery } from '../../../contracts/profiles';
import { stepBody } from '../../../contracts/workflow';
import { statusAnswer } from '../../../contracts/workflow-answers';
import { actorKey } from '../../../domain/workflow/actor';
import { notFound } from '../http-errors';
import { currentCaller } from '../actor';
import { service } from '../plugin';
import type { HttpContext } from '../requests';
import type { Strapi } from '../strapi';

/** Middleware of the routes of one's own profile: it puts the document in the address that the caller is linked to. */
async function toOwnProfile(strapi: Strapi, context: HttpContext): Promise<void> {
  const person = await service(strapi, 'workflow').identify(actorKey(currentCaller(strapi)));
  const own = person.find((name) => name.startsWith('author:'))?.slice('author:'.length);
  if (!own) {
    throw notFound('No profile is linked to your account. Somebody who manages authors can link one.');
  }
  Object.assign(context.params, { id: own, documentId: own, plural: 'authors', step: 'submit' });
}

/**
 * `/my/profile`: read, changed and handed in by the person it is about. The permissions are those of one's own
 * drafts, so that an administrator ticks nothing new; what is changed goes through review.
 */
export function myProfileRoutes(strapi: Strapi) {
  const middlewares = [
    async (context: HttpContext, next: () => Promise<void>) => {
      await toOwnProfile(strapi, context);
      return next();
    },
  ];
  return [
    {
      method: 'GET',
      path: '/my/profile',
      handler: 'author.readOwnDraft',
      request: { query: profileQuery.shape },
      response: profileAnswer,
      config: { middlewares },
    },
    {
      method: 'PUT',
      path: '/my/profile',
      handler: 'author.updateOwn',
      request: { query: profileQuery.shape, body: { 'application/json': profileBody } },
      response: profileAnswer,
      config: { middlewares },
    },
    {
      method: 'POST',
      path: '/my/profile/submit',
      handler: 'workflow.submit',
      request: { body: { 'application/json': stepBody } },
      response: statusAnswer,
      config: { middlewares },
    },
  ];
}
