import type { Room } from '../room';
import { slugModel } from './model';
import { createSlugs } from './slugs';

export const slugs: Room = { models: [slugModel], services: { slugs: createSlugs } };
