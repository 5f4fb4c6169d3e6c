import type { Room } from '../room';
import { previewLinkController } from './controller';
import { previewModels } from './models';
import { createPreviews } from './previews';
import { previewLinkRoutes } from './routes';

export const previews: Room = {
  models: previewModels,
  services: { previews: createPreviews },
  controllers: { 'preview-link': previewLinkController },
  adminRoutes: previewLinkRoutes.admin,
  contentApiRoutes: () => previewLinkRoutes.contentApi,
};
