import type { Strapi } from '../strapi';
import { rulesOfTypes } from './rules';

/** For the panel's settings: how the workflow is set up. It is changed in `config/plugins` and in the roles. */
export function settingsController({ strapi }: { strapi: Strapi }) {
  return { workflow: async () => ({ data: await rulesOfTypes(strapi) }) };
}

const mayRead = { name: 'admin::hasPermissions', config: { actions: ['plugin::editorial.settings.read'] } };

export const settingsRoutes = [
  {
    method: 'GET',
    path: '/settings/workflow',
    handler: 'settings.workflow',
    config: { policies: ['admin::isAuthenticatedAdmin', mayRead] },
  },
];
