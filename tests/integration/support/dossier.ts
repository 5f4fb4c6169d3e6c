import type { Core } from '@strapi/strapi';

export const DOSSIER = 'api::dossier.dossier';

const localised = { pluginOptions: { i18n: { localized: true } } };
const TAG = 'plugin::editorial.tag';

/** A field of each kind there is, and each way in which a row may lead to others. */
const attributes = {
  title: { type: 'string', required: true },
  words: { type: 'text' },
  rich: { type: 'richtext' },
  mail: { type: 'email' },
  name: { type: 'uid', targetField: 'title' },
  secret: { type: 'string', private: true },
  grade: { type: 'enumeration', enum: ['low', 'high'] },
  isLong: { type: 'boolean' },
  isShort: { type: 'boolean' },
  pages: { type: 'integer' },
  readers: { type: 'biginteger' },
  weight: { type: 'float' },
  price: { type: 'decimal' },
  day: { type: 'date' },
  hour: { type: 'time' },
  moment: { type: 'datetime' },
  anything: { type: 'json' },
  aList: { type: 'json' },
  body: { type: 'blocks' },
  cover: { type: 'media', multiple: false, allowedTypes: ['images'] },
  gallery: { type: 'media', multiple: true, allowedTypes: ['images'] },
  part: { type: 'component', component: 'test.chapter', repeatable: false },
  chapters: { type: 'component', component: 'test.chapter', repeatable: true },
  zone: { type: 'dynamiczone', components: ['test.chapter', 'test.note'] },
  mainTag: { type: 'relation', relation: 'manyToOne', target: TAG },
  tags: { type: 'relation', relation: 'manyToMany', target: TAG },
};

const components = {
  chapter: {
    heading: { type: 'string' },
    isOpen: { type: 'boolean' },
    picture: { type: 'media', multiple: false },
    about: { type: 'relation', relation: 'oneToOne', target: TAG },
    alike: { type: 'relation', relation: 'oneToMany', target: TAG },
    notes: { type: 'component', component: 'test.note', repeatable: true },
  },
  note: { line: { type: 'text' }, at: { type: 'datetime' } },
};

/** Everything below a dossier, as Strapi's query engine is asked for it. */
const note = { populate: {} };
const chapter = { populate: { picture: true, about: true, alike: true, notes: note } };
export const ALL_OF_A_DOSSIER = {
  cover: true,
  gallery: true,
  part: chapter,
  chapters: chapter,
  zone: { on: { 'test.chapter': chapter, 'test.note': note } },
  mainTag: true,
  tags: true,
};

/** Adds the type, under the rules for a newsroom of one. `more` are attributes that it has besides. */
export function addDossiers(strapi: Core.Strapi, more: object = {}): void {
  for (const [name, own] of Object.entries(components)) addComponent(strapi, name, own);
  const info = { singularName: 'dossier', pluralName: 'dossiers', displayName: 'Dossier' };
  const each = Object.entries({ ...attributes, ...more }).map(([name, one]) => [name, { ...one, ...localised }]);
  const schema = { kind: 'collectionType', collectionName: 'dossiers', globalId: 'Dossier', info };
  const options = { options: { draftAndPublish: true }, ...localised };
  strapi.get('apis').add('dossier', {
    contentTypes: { dossier: { schema: { ...schema, ...options, attributes: Object.fromEntries(each) } } },
  });
  strapi.config.set('plugin::editorial.governs', { [DOSSIER]: { preset: 'solo' } });
}

function addComponent(strapi: Core.Strapi, modelName: string, own: object): void {
  const uid = `test.${modelName}`;
  const schema = {
    collectionName: `components_test_${modelName}s`,
    info: { displayName: modelName },
    attributes: structuredClone(own),
  };
  const named = { uid, category: 'test', modelType: 'component', modelName, globalId: `ComponentTest${modelName}` };
  strapi.get('components').set(uid, { ...schema, ...named, options: {}, __schema__: structuredClone(schema) });
}
