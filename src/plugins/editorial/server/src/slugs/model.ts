import * as column from '../columns';

/** Who owns which slug: uniqueness across drafts, redirects from old slugs, no reuse of retired ones. */
export const slugModel = {
  uid: 'plugin::editorial.slug',
  singularName: 'editorial-slug',
  tableName: 'editorial_slugs',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    locale: column.locale(),
    slug: column.slug(),
    documentId: column.documentId(),
    state: column.word(),
  },
  indexes: [
    { name: 'editorial_slugs_slug_uq', columns: ['target_uid', 'locale', 'slug'], type: 'unique' },
    { name: 'editorial_slugs_document_ix', columns: ['document_id'] },
  ],
} as const;
