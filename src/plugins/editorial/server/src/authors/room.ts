import { contentService, governedController } from '../content/controllers';
import { governedRoutes } from '../content/routes';
import { AUTHOR } from '../plugin';
import type { Room } from '../room';
import { author } from './author';
import { createAuthorLife } from './life/author-life';
import { createAuthors } from './authors';
import { bylineController, bylineRoutes } from './byline-controller';
import { lifeRoutes, manageAuthors } from './life/life-controller';
import { myProfileRoutes } from './my-profile';

/** What is said of all profiles, and of one's own, stands before what is said of one. */
export const authors: Room = {
  contentTypes: { author: { schema: author } },
  services: { author: contentService(AUTHOR), authors: createAuthors, authorLife: createAuthorLife },
  controllers: { author: governedController(AUTHOR), byline: bylineController, workflow: manageAuthors },
  adminRoutes: [...bylineRoutes.admin, ...lifeRoutes.admin],
  contentApiRoutes: (strapi) => [
    ...lifeRoutes.contentApi,
    ...myProfileRoutes(strapi),
    ...governedRoutes('authors', 'author'),
    ...bylineRoutes.contentApi,
  ],
};
