import { contentService, plainController } from '../content/controllers';
import { contentRoutes } from '../content/routes';
import { SECTION, TAG } from '../plugin';
import type { Room } from '../room';
import { section, tag } from './section';

export const sections: Room = {
  contentTypes: { section: { schema: section }, tag: { schema: tag } },
  services: { section: contentService(SECTION), tag: contentService(TAG) },
  controllers: { section: plainController(SECTION), tag: plainController(TAG) },
  contentApiRoutes: () => [...contentRoutes('sections', 'section'), ...contentRoutes('tags', 'tag')],
};
