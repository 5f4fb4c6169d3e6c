import type { StrapiApp } from '@strapi/strapi/admin';

export const DUPLICATES_PATH = 'plugins/editorial/authors/duplicates';

/** A page without an entry in the main menu: it is reached from the authors. */
export function addDuplicatesPage(app: StrapiApp): void {
  app.router.addRoute({
    path: DUPLICATES_PATH,
    lazy: async () => ({ Component: (await import('./duplicates-page')).DuplicatesPage }),
  });
}
