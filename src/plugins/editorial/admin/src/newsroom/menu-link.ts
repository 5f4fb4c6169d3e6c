import { BulletList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The newsroom in the main menu, loaded when it is opened; for whoever may write or review something. */
export function addNewsroom(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/editorial',
    icon: BulletList,
    intlLabel: { id: 'editorial.newsroom.title', defaultMessage: 'Newsroom' },
    permissions: ['submit', 'review', 'assign'].map((name) => ({ action: `plugin::editorial.${name}`, subject: null })),
    position: 2,
    Component: async () => ({ default: (await import('./newsroom-page')).NewsroomPage }),
  });
}
