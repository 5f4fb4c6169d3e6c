import { factories, type Core, type UID } from '@strapi/strapi';
import { ARTICLE, AUTHOR } from './desk';

export const TOPIC = 'api::topic.topic';
export const LEAFLET = 'api::leaflet.leaflet';
export const FILE = 'plugin::upload.file';
export const USER = 'plugin::users-permissions.user';

const relation = (kind: string, target: string) => ({ type: 'relation', relation: kind, target });

const toStories = relation('manyToMany', ARTICLE);

/** A list made by hand, without draft & publish: its links hold working copies and live rows alike. */
const topic = {
  name: { type: 'string' },
  stories: toStories,
  lead: relation('manyToOne', ARTICLE),
  chair: relation('manyToOne', AUTHOR),
  picks: { type: 'component', component: 'editorial.credit', repeatable: true },
};

/** A type with draft & publish that is not under the workflow. */
const leaflet = {
  title: { type: 'string' },
  stories: toStories,
  contact: relation('oneToOne', AUTHOR),
  topic: relation('manyToOne', TOPIC),
  cover: { type: 'media', multiple: false },
};

/** What an application around the plugin may look like: types of its own that lead to articles and authors. */
export function addNeighbours(strapi: Core.Strapi): void {
  addType(strapi, 'topic', false, topic);
  addType(strapi, 'leaflet', true, leaflet);
  extend(strapi, USER, { saved: toStories });
  extend(strapi, ARTICLE, { cover: { ...leaflet.cover, pluginOptions: { i18n: { localized: true } } } });
}

function addType(strapi: Core.Strapi, name: string, draftAndPublish: boolean, attributes: object): void {
  const uid = `api::${name}.${name}` as UID.ContentType;
  const info = { singularName: name, pluralName: `${name}s`, displayName: name };
  const schema = { kind: 'collectionType', collectionName: `${name}s`, globalId: name, info, attributes };
  strapi.get('apis').add(name, {
    contentTypes: { [name]: { schema: { ...schema, options: { draftAndPublish } } } },
    controllers: { [name]: factories.createCoreController(uid) },
    services: { [name]: factories.createCoreService(uid) },
    routes: { [name]: factories.createCoreRouter(uid) },
  });
}

function extend(strapi: Core.Strapi, uid: string, attributes: object): void {
  strapi.get('content-types').extend(uid, (type: { attributes: object }) => Object.assign(type.attributes, attributes));
}
