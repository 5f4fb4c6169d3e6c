import type { Room } from '../room';
import { deliveryController } from './http/controller';
import { createDelivery } from './delivery';
import { deliveryDoor } from './http/door';
import { historyController, historyRoutes } from './http/history-controller';
import { editionModels } from './models';
import { deliveryRoutes } from './http/routes';

export const delivery: Room = {
  models: editionModels,
  services: { delivery: createDelivery },
  controllers: { delivery: deliveryController, edition: historyController },
  middlewares: { delivery: deliveryDoor },
  adminRoutes: historyRoutes.admin,
  contentApiRoutes: (strapi) => [...historyRoutes.contentApi, ...deliveryRoutes(strapi)],
};
