import { contentService, governedController } from '../content/controllers';
import { governedRoutes } from '../content/routes';
import { ARTICLE } from '../plugin';
import type { Room } from '../room';
import { article } from './article';
import { previewController, previewRoutes } from './preview-controller';

export const articles: Room = {
  contentTypes: { article: { schema: article } },
  services: { article: contentService(ARTICLE) },
  controllers: { article: governedController(ARTICLE), preview: previewController },
  adminRoutes: previewRoutes,
  contentApiRoutes: () => governedRoutes('articles', 'article'),
};
