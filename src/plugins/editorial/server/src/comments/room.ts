import type { Room } from '../room';
import { createComments } from './comments';
import { commentsController } from './controller';
import { commentModel } from './model';
import { commentRoutes } from './routes';

export const comments: Room = {
  models: [commentModel],
  services: { comments: createComments },
  controllers: { workflow: commentsController },
  adminRoutes: commentRoutes.admin,
  contentApiRoutes: () => commentRoutes.contentApi,
};
