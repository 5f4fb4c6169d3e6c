import { BYLINE_POLICIES } from '../../../domain/article/byline-policy';
import type { RoleVocabulary } from '../../../domain/byline/roles';
import { written } from '../written';
import { localised } from './localised';

export const GENRES = [
  'news',
  'analysis',
  'opinion',
  'feature',
  'review',
  'interview',
  'obituary',
  'live_blog',
  'leader',
] as const;

export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'editors_note', 'retraction'] as const;

/** Localised in every field, so that publishing one language never writes into the live row of another. */
export const article = {
  kind: 'collectionType',
  collectionName: 'editorial_articles',
  info: {
    singularName: 'article',
    pluralName: 'articles',
    displayName: 'Article',
    description: 'A story with its byline, written, reviewed and published',
  },
  // Documents that nobody may read can be named among the picks: only delivery tells readers of those that are public.
  options: { draftAndPublish: true, privateAttributes: ['picks'] },
  pluginOptions: { i18n: { localized: true }, 'content-type-builder': { visible: false } },
  indexes: [
    { name: 'editorial_articles_slug_ix', columns: ['slug'] },
    { name: 'editorial_articles_published_ix', columns: ['published_at'] },
  ],
  attributes: localised({
    headline: { type: 'string', required: true, maxLength: 250 },
    slug: { type: 'uid', targetField: 'headline' },
    deck: { type: 'text', maxLength: 600 },
    dateline: { type: 'string', maxLength: 120 },
    genre: { type: 'enumeration', enum: [...GENRES], default: 'news' },
    body: { type: 'blocks' },
    leadImage: { type: 'component', component: 'editorial.image', repeatable: false },
    credits: { type: 'component', component: 'editorial.credit', repeatable: true },
    // Longer than the 255 characters of a string on PostgreSQL and MySQL.
    bylineOverride: { type: 'text', maxLength: 500 },
    bylinePolicy: { type: 'enumeration', enum: [...BYLINE_POLICIES] },
    section: { type: 'relation', relation: 'manyToOne', target: 'plugin::editorial.section' },
    tags: { type: 'relation', relation: 'manyToMany', target: 'plugin::editorial.tag' },
    picks: { type: 'json', pluginOptions: { editorial: { lists: 'plugin::editorial.article' } } },
    corrections: { type: 'component', component: 'editorial.correction', repeatable: true },
    canonicalUrl: {
      type: 'string',
      regex: '^https?://.+',
      pluginOptions: written('an address that begins with https:// or http://'),
    },
    source: { type: 'string', maxLength: 250 },
    rights: { type: 'string', maxLength: 250 },
    seoTitle: { type: 'string', maxLength: 120 },
    seoDescription: { type: 'text', maxLength: 320 },
  }),
} as const;

/** The roles of credits are those of the house. */
export const articleComponents = (roles: RoleVocabulary) => ({
  'editorial.credit': {
    collectionName: 'components_editorial_credits',
    info: {
      displayName: 'Credit',
      icon: 'feather',
      description: 'Who did what: an author with a profile, or a bare name',
    },
    attributes: {
      author: { type: 'relation', relation: 'oneToOne', target: 'plugin::editorial.author' },
      name: { type: 'string', maxLength: 250 },
      role: { type: 'enumeration', enum: [...roles.keys()], default: 'by', required: true },
      creditedAs: { type: 'string', maxLength: 250 },
      affiliation: { type: 'string', maxLength: 250 },
      note: { type: 'string', maxLength: 120 },
    },
  },
  'editorial.correction': {
    collectionName: 'components_editorial_corrections',
    info: { displayName: 'Correction', icon: 'bulletList', description: 'What was wrong, or was added, said openly' },
    attributes: {
      kind: { type: 'enumeration', enum: [...CORRECTION_KINDS], default: 'correction', required: true },
      text: { type: 'text', required: true },
      at: { type: 'datetime' },
    },
  },
  'editorial.image': {
    collectionName: 'components_editorial_images',
    info: {
      displayName: 'Image',
      icon: 'picture',
      description: 'A picture with its alternative text, caption and credit',
    },
    attributes: {
      file: { type: 'media', multiple: false, allowedTypes: ['images'] },
      alt: { type: 'text', maxLength: 500 },
      caption: { type: 'text' },
      credit: { type: 'string', maxLength: 250 },
    },
  },
});
