import type { Room } from '../room';
import { createActivity } from './activity';
import { activityController, activityRoutes } from './controller';

export const activity: Room = {
  services: { activity: createActivity },
  controllers: { activity: activityController },
  adminRoutes: activityRoutes,
};
