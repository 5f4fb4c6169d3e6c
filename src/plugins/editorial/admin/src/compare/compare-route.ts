import type { StrapiApp } from '@strapi/strapi/admin';
import type { DocumentRef } from '../api';

const PATH = 'plugins/editorial/compare/:plural/:documentId';

/** A page without an entry in the main menu: it is reached from a text. */
export function addComparePage(app: StrapiApp): void {
  app.router.addRoute({ path: PATH, lazy: async () => ({ Component: (await import('./compare-page')).ComparePage }) });
}

/** Where two texts of a document are compared: the working copy with what readers get, unless the address says others. */
export function compareUrl({
  plural,
  documentId,
  locale,
}: Pick<DocumentRef, 'plural' | 'documentId' | 'locale'>): string {
  const inLocale = locale === null ? '' : `?locale=${encodeURIComponent(locale)}`;
  return `/plugins/editorial/compare/${plural}/${documentId}${inLocale}`;
}
