import type { Room } from '../room';
import { revisionController } from './controller';
import { createRevisions } from './revisions';
import { revisionRoutes } from './routes';

export const revisions: Room = {
  services: { revisions: createRevisions },
  controllers: { revision: revisionController },
  adminRoutes: revisionRoutes.admin,
  contentApiRoutes: () => revisionRoutes.contentApi,
};
