import type { Room } from '../room';
import { importController } from './controller';
import { createImporter } from './importer';
import { importRoutes } from './routes';

export const pressCopy: Room = {
  services: { importer: createImporter },
  controllers: { import: importController },
  adminRoutes: importRoutes.admin,
  contentApiRoutes: () => importRoutes.contentApi,
};
