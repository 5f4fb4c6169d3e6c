import { factories, type Core, type UID } from '@strapi/strapi';

export const FLYER = 'api::flyer.flyer';
export const THEME = 'api::theme.theme';

const localised = { pluginOptions: { i18n: { localized: true } } };

const relation = (kind: string, target: string, more: object) => ({
  type: 'relation',
  relation: kind,
  target,
  ...more,
});

/** Governed, and made as real types often are: its languages share a field, and its relations have two ends. */
const flyer = {
  title: { type: 'string', required: true, ...localised },
  price: { type: 'string' },
  topics: relation('manyToMany', THEME, { inversedBy: 'flyers', ...localised }),
  parent: relation('manyToOne', FLYER, { inversedBy: 'children', ...localised }),
  children: relation('oneToMany', FLYER, { mappedBy: 'parent', ...localised }),
};

/** The other end: not governed, and public as soon as it is saved. */
const theme = {
  name: { type: 'string' },
  flyers: relation('manyToMany', FLYER, { mappedBy: 'topics' }),
};

/** Adds both, and governs the flyer by configuration alone. What is warned of at start is put into `warnings`. */
export function addSharedTypes(warnings: string[]): (strapi: Core.Strapi) => void {
  return (strapi) => {
    addType(strapi, 'flyer', { draftAndPublish: true }, flyer, localised.pluginOptions);
    addType(strapi, 'theme', { draftAndPublish: false }, theme, {});
    strapi.config.set('plugin::editorial.governs', { [FLYER]: { preset: 'solo' } });
    strapi.log.on('data', ({ level, message }: { level: string; message: string }) => {
      if (level.includes('warn')) warnings.push(message);
    });
    strapi.log.level = 'warn';
  };
}

function addType(strapi: Core.Strapi, name: string, options: object, attributes: object, pluginOptions: object): void {
  const uid = `api::${name}.${name}` as UID.ContentType;
  const info = { singularName: name, pluralName: `${name}s`, displayName: name };
  const schema = { kind: 'collectionType', collectionName: `${name}s`, globalId: name, info, attributes };
  strapi.get('apis').add(name, {
    contentTypes: { [name]: { schema: { ...schema, options, pluginOptions } } },
    controllers: { [name]: factories.createCoreController(uid) },
    services: { [name]: factories.createCoreService(uid) },
    routes: { [name]: factories.createCoreRouter(uid) },
  });
}
