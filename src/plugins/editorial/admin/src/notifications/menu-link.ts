import type { StrapiApp } from '@strapi/strapi/admin';
import { BellWithCount } from './bell-with-count';

/** Strapi's panel has no header: the bell is a link of the main menu, and its icon counts. */
export function addBell(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/editorial-notifications',
    icon: BellWithCount,
    intlLabel: { id: 'editorial.notices.title', defaultMessage: 'Notifications' },
    permissions: [],
    position: 2,
    Component: async () => ({ default: (await import('./notifications-page')).NotificationsPage }),
  });
}
