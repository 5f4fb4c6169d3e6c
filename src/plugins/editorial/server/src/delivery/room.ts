import type { Room } from '../room';
import { deliveryController } from './controller';
import { createDelivery } from './delivery';
import { deliveryDoor } from './door';
import { historyController, historyRoutes } from './history-controller';
import { editionModels } from './models';
import { deliveryRoutes } from './routes';

export const delivery: Room = {
  models: editionModels,
  services: { delivery: createDelivery },
  controllers: { delivery: deliveryController, edition: historyController },
  middlewares: { delivery: deliveryDoor },
  adminRoutes: historyRoutes.admin,
  contentApiRoutes: (strapi) => [...historyRoutes.contentApi, ...deliveryRoutes(strapi)],
};
