import type { Room } from '../room';
import { createBulk } from './bulk';
import { bulkController, bulkRoutes } from './controller';

export const bulk: Room = {
  services: { bulk: createBulk },
  controllers: { bulk: bulkController },
  adminRoutes: bulkRoutes,
};
