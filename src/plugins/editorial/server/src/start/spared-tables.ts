import type { Model } from '../room';
import type { Strapi } from '../strapi';

/**
 * Strapi's data transfer (`strapi import`, `strapi transfer`) empties every table that is listed before it writes what
 * it brings. Off that list, the log, the cases and the revisions outlive it; the database knows their tables by now.
 */
export function spareTables(strapi: Strapi, models: readonly Model[]): void {
  const listed: Model[] = strapi.get('models').get();
  const own = new Set(models.map(({ uid }) => uid));
  listed.splice(0, listed.length, ...listed.filter(({ uid }) => !own.has(uid)));
}
