import type { Capability } from '../../domain/workflow/transitions';
import type { Actors } from './actors';
import type { Authors } from './authors/authors';
import type { Delivery } from './delivery/delivery';
import type { Log } from './log/log';
import type { Importer } from './press-copy/importer';
import type { Slugs } from './slugs/slugs';
import type { Strapi } from './strapi';
import type { Workflow } from './workflow/workflow';

export const PLUGIN = 'editorial';

export type OwnType = 'article' | 'author' | 'section' | 'tag';

export type OwnModel = 'case' | 'event' | 'revision' | 'edition' | 'edition-link' | 'slug';

export const ARTICLE = 'plugin::editorial.article';
export const AUTHOR = 'plugin::editorial.author';
export const SECTION = 'plugin::editorial.section';
export const TAG = 'plugin::editorial.tag';

/** A capability as Strapi's permissions name it: with dashes, not underscores. */
export function permissionName(capability: Capability): string {
  return capability.replaceAll('_', '-');
}

export function uidOf(name: OwnType | OwnModel): string {
  return `plugin::${PLUGIN}.${name}`;
}

/** What the rooms offer each other. */
export interface Services {
  readonly actors: Actors;
  readonly workflow: Workflow;
  readonly authors: Authors;
  readonly slugs: Slugs;
  readonly delivery: Delivery;
  readonly importer: Importer;
  readonly log: Log;
}

export function service<Name extends keyof Services>(strapi: Strapi, name: Name): Services[Name] {
  return strapi.plugin(PLUGIN).service(name);
}
