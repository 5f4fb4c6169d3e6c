import type { Room } from '../room';
import { noticeController, noticeRoutes } from './controller';
import { noticeModels } from './models';
import { createNotifications } from './notifications';

export const notifications: Room = {
  models: noticeModels,
  services: { notifications: createNotifications },
  controllers: { notice: noticeController },
  adminRoutes: noticeRoutes,
};
