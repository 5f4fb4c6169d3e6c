import { service } from '../plugin';
import { wrongQuery } from '../requests';
import type { Strapi } from '../strapi';

/** @throws ValidationError: a name that is spelled wrong would be an empty list, and nothing to do. */
export function refuseUnknownTypes(strapi: Strapi, named: readonly string[]): void {
  const plurals = service(strapi, 'workflow')
    .governed()
    .map(({ plural }) => plural);
  if (named.some((name) => !plurals.includes(name))) throw wrongQuery('types', `must be of ${plurals.join(', ')}`);
}
