import type { Room } from '../room';
import { presenceController, presenceRoutes } from './controller';
import { leaseModel } from './models';
import { createPresence } from './presence';

export const presence: Room = {
  models: [leaseModel],
  services: { presence: createPresence },
  controllers: { presence: presenceController },
  adminRoutes: presenceRoutes,
};
