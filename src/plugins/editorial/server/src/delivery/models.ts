/** What readers get: one row for each published version, kept for ever; delivery reads nothing else of an article. */
export const editionModel = {
  uid: 'plugin::editorial.edition',
  singularName: 'editorial-edition',
  tableName: 'editorial_editions',
  attributes: {
    id: { type: 'increments' },
    targetUid: { type: 'string', notNullable: true },
    documentId: { type: 'string', notNullable: true },
    locale: { type: 'string', notNullable: true },
    number: { type: 'integer', notNullable: true },
    isCurrent: { type: 'boolean', notNullable: true },
    slug: { type: 'string', notNullable: true },
    title: { type: 'string', notNullable: true },
    sortKey: { type: 'string', notNullable: true },
    searchKey: { type: 'text', notNullable: true },
    publishedAt: { type: 'string', notNullable: true },
    modifiedAt: { type: 'string', notNullable: true },
    changedAt: { type: 'string', notNullable: true },
    digest: { type: 'string', notNullable: true },
    content: { type: 'text', notNullable: true },
    body: { type: 'text' },
  },
  indexes: [
    {
      name: 'editorial_editions_number_uq',
      columns: ['target_uid', 'document_id', 'locale', 'number'],
      type: 'unique',
    },
    { name: 'editorial_editions_slug_ix', columns: ['target_uid', 'locale', 'slug', 'is_current'] },
    {
      name: 'editorial_editions_newest_ix',
      columns: ['target_uid', 'locale', 'is_current', 'published_at', 'document_id'],
    },
    { name: 'editorial_editions_sorted_ix', columns: ['target_uid', 'is_current', 'sort_key', 'document_id'] },
    { name: 'editorial_editions_changed_ix', columns: ['changed_at'] },
  ],
} as const;

/** What an edition can be found by: whom it credits, what it is about, what kind of text it is. */
export const editionLinkModel = {
  uid: 'plugin::editorial.edition-link',
  singularName: 'editorial-edition-link',
  tableName: 'editorial_edition_links',
  attributes: {
    id: { type: 'increments' },
    editionId: { type: 'integer', notNullable: true },
    documentId: { type: 'string', notNullable: true },
    locale: { type: 'string', notNullable: true },
    kind: { type: 'string', notNullable: true },
    target: { type: 'string', notNullable: true },
    role: { type: 'string', notNullable: true },
    isCurrent: { type: 'boolean', notNullable: true },
    publishedAt: { type: 'string', notNullable: true },
  },
  indexes: [
    {
      name: 'editorial_edition_links_newest_ix',
      columns: ['kind', 'target', 'locale', 'is_current', 'published_at', 'document_id'],
    },
    { name: 'editorial_edition_links_target_ix', columns: ['kind', 'target', 'is_current', 'role'] },
    { name: 'editorial_edition_links_edition_ix', columns: ['edition_id', 'kind', 'target'] },
  ],
} as const;

export const editionModels = [editionModel, editionLinkModel];
