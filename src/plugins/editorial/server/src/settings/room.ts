import type { Room } from '../room';
import { settingsController, settingsRoutes } from './controller';

export const settings: Room = {
  controllers: { settings: settingsController },
  adminRoutes: settingsRoutes,
};
