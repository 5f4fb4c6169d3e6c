import type { Core } from '@strapi/strapi';
import type { Schemas } from '../applications/files';
import { newsroomIn } from './newsroom';

const TYPES = ['article', 'author', 'section', 'tag'] as const;

/** What the application's content types are made of. */
export async function schemas(strapi: Core.Strapi): Promise<Schemas> {
  const { uid } = newsroomIn(strapi);
  const contentTypes = TYPES.map((name) => [name, schemaOf(strapi.contentType(uid(name) as 'admin::user'))]);
  const components = Object.entries(strapi.components).map(([name, component]) => [name, schemaOf(component)]);
  return { contentTypes: Object.fromEntries(contentTypes), components: Object.fromEntries(components) };
}

function schemaOf(type: object): object {
  if (!('__schema__' in type) || typeof type.__schema__ !== 'object') throw new Error('A type without its schema.');
  return JSON.parse(JSON.stringify(type.__schema__));
}
