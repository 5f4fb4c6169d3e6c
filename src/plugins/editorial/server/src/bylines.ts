import { roleVocabulary } from '../../domain/byline/roles';
import type { HouseBylines } from '../../domain/article/present';
import { settingsOf } from './config';
import type { Strapi } from './strapi';

/** What the configuration says of bylines. */
export function houseBylines(strapi: Strapi): HouseBylines {
  const { policy, roles } = settingsOf(strapi).bylines;
  return { policy, roles: roleVocabulary(roles) };
}
