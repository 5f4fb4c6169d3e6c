import { AUTHOR_KINDS } from '../../../domain/byline/credits';
import { written } from '../written';

const HTTPS = { regex: '^https://.+', pluginOptions: written('an address that begins with https://') };

/** Not localised: a localised article could credit only authors of its own locale. Translations are a component. */
export const author = {
  kind: 'collectionType',
  collectionName: 'editorial_authors',
  info: {
    singularName: 'author',
    pluralName: 'authors',
    displayName: 'Author',
    description: 'A byline with its biography: a person, an organisation, a collective or an agency',
  },
  options: { draftAndPublish: true },
  pluginOptions: { 'content-type-builder': { visible: false } },
  indexes: [
    { name: 'editorial_authors_slug_ix', columns: ['slug'] },
    { name: 'editorial_authors_name_ix', columns: ['name'] },
    { name: 'editorial_authors_published_ix', columns: ['published_at'] },
  ],
  attributes: {
    name: { type: 'string', required: true, maxLength: 250 },
    kind: { type: 'enumeration', enum: [...AUTHOR_KINDS], default: 'person', required: true },
    sortName: { type: 'string', maxLength: 250 },
    slug: { type: 'uid', targetField: 'name' },
    avatar: { type: 'component', component: 'editorial.image', repeatable: false },
    jobTitle: { type: 'string', maxLength: 250 },
    organization: { type: 'component', component: 'editorial.organization', repeatable: false },
    careerStart: { type: 'integer', min: 1850, max: 2200 },
    outlets: { type: 'component', component: 'editorial.outlet', repeatable: true },
    shortBio: { type: 'text', maxLength: 250 },
    bio: { type: 'blocks' },
    expertise: { type: 'json' },
    languages: { type: 'json' },
    location: { type: 'string', maxLength: 120 },
    links: { type: 'component', component: 'editorial.link', repeatable: true },
    orcid: {
      type: 'string',
      regex: '^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$',
      pluginOptions: written('four groups of four with hyphens, such as 0000-0002-1825-0097'),
    },
    isni: {
      type: 'string',
      regex: '^\\d{15}[\\dX]$',
      pluginOptions: written('sixteen characters without spaces, such as 0000000121032683'),
    },
    wikidata: { type: 'string', regex: '^Q\\d+$', pluginOptions: written('the letter Q and a number, such as Q42') },
    publicContact: { type: 'string', maxLength: 250 },
    translations: { type: 'component', component: 'editorial.author-translation', repeatable: true },
    email: { type: 'email', private: true },
    legalName: { type: 'string', private: true },
    linkedAdmin: { type: 'relation', relation: 'oneToOne', target: 'admin::user', private: true },
    linkedUser: { type: 'relation', relation: 'oneToOne', target: 'plugin::users-permissions.user', private: true },
  },
} as const;

export const authorComponents = {
  'editorial.organization': {
    collectionName: 'components_editorial_organizations',
    info: { displayName: 'Organisation', icon: 'briefcase', description: 'Where somebody works' },
    attributes: { name: { type: 'string', required: true }, url: { type: 'string', ...HTTPS } },
  },
  'editorial.outlet': {
    collectionName: 'components_editorial_outlets',
    info: { displayName: 'Outlet', icon: 'earth', description: 'A publication that carried the work' },
    attributes: { name: { type: 'string', required: true }, url: { type: 'string', ...HTTPS } },
  },
  'editorial.link': {
    collectionName: 'components_editorial_links',
    info: { displayName: 'Link', icon: 'link', description: 'A page elsewhere, by https' },
    attributes: {
      label: { type: 'string', required: true },
      url: { type: 'string', required: true, ...HTTPS },
    },
  },
  'editorial.author-translation': {
    collectionName: 'components_editorial_author_translations',
    info: { displayName: 'Translation', icon: 'globe', description: 'Title and biography in another language' },
    attributes: {
      language: {
        type: 'string',
        required: true,
        regex: '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$',
        pluginOptions: written('a language code, such as en or pt-BR'),
      },
      jobTitle: { type: 'string', maxLength: 250 },
      shortBio: { type: 'text', maxLength: 250 },
      bio: { type: 'blocks' },
    },
  },
} as const;
