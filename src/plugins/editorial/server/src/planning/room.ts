import type { Room } from '../room';
import { changePlan, planningActions } from './controller';
import { createPlanning } from './planning';
import { adminPlanningRoutes, publicPlanningRoutes } from './routes';

export const planning: Room = {
  services: { planning: createPlanning },
  controllers: { workflow: planningActions },
  adminRoutes: adminPlanningRoutes,
  contentApiRoutes: (strapi) => publicPlanningRoutes((context) => changePlan(strapi, context)),
};
