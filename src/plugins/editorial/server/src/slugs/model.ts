/** Who owns which slug: uniqueness across drafts, redirects from old slugs, no reuse of retired ones. */
export const slugModel = {
  uid: 'plugin::editorial.slug',
  singularName: 'editorial-slug',
  tableName: 'editorial_slugs',
  attributes: {
    id: { type: 'increments' },
    targetUid: { type: 'string', notNullable: true },
    locale: { type: 'string', notNullable: true },
    slug: { type: 'string', notNullable: true },
    documentId: { type: 'string', notNullable: true },
    state: { type: 'string', notNullable: true },
  },
  indexes: [
    { name: 'editorial_slugs_slug_uq', columns: ['target_uid', 'locale', 'slug'], type: 'unique' },
    { name: 'editorial_slugs_document_ix', columns: ['document_id'] },
  ],
} as const;
