import type { Room } from '../room';
import { createChecklist } from './checklist';
import { checklistController } from './controller';
import { tickModel } from './model';
import { checklistRoutes } from './routes';

export const checklist: Room = {
  models: [tickModel],
  services: { checklist: createChecklist },
  controllers: { workflow: checklistController },
  adminRoutes: checklistRoutes.admin,
  contentApiRoutes: () => checklistRoutes.contentApi,
};
