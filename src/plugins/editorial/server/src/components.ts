import type { Strapi } from './strapi';

interface ComponentSchema {
  readonly collectionName: string;
  readonly info: object;
  readonly attributes: object;
}

/** Plugins cannot export components; the registry takes them in `register()`, as Strapi's own loader would set them. */
export function registerComponents(strapi: Strapi, schemas: Readonly<Record<string, ComponentSchema>>): void {
  for (const [uid, schema] of Object.entries(schemas)) {
    const [category = '', modelName = ''] = uid.split('.');
    const globalId = `Component${pascal(category)}${pascal(modelName)}`;
    const component = { ...schema, uid, category, modelType: 'component', modelName, globalId, options: {} };
    strapi.get('components').set(uid, { ...component, __schema__: structuredClone(schema) });
  }
}

function pascal(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
