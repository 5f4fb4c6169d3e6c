import * as column from '../columns';

/** What readers get: one row for each published version, kept for ever; delivery reads nothing else of an article. */
export const editionModel = {
  uid: 'plugin::editorial.edition',
  singularName: 'editorial-edition',
  tableName: 'editorial_editions',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    documentId: column.documentId(),
    locale: column.locale(),
    number: column.count(),
    isCurrent: column.flag(),
    slug: column.slug(),
    title: column.title(),
    sortKey: column.title(),
    searchKey: column.longText(),
    publishedAt: column.instant(),
    modifiedAt: column.instant(),
    changedAt: column.instant(),
    endedAt: column.instantOrNull(),
    eventSeq: column.countOrNull(),
    retractedAt: column.instantOrNull(),
    retractionNotice: column.longTextOrNull(),
    digest: column.digest(),
    content: column.longText(),
    body: column.longTextOrNull(),
    mac: column.digestOrNull(),
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
    { name: 'editorial_editions_pages_ix', columns: ['target_uid', 'is_current', 'document_id'] },
    { name: 'editorial_editions_dates_ix', columns: ['is_current', 'published_at'] },
    { name: 'editorial_editions_changed_ix', columns: ['changed_at'] },
  ],
} as const;

/** What an edition can be found by: whom it credits, what it is about, what kind of text it is. */
export const editionLinkModel = {
  uid: 'plugin::editorial.edition-link',
  singularName: 'editorial-edition-link',
  tableName: 'editorial_edition_links',
  attributes: {
    id: column.id(),
    editionId: column.count(),
    documentId: column.documentId(),
    locale: column.locale(),
    kind: column.word(),
    target: column.documentId(),
    role: column.word(),
    policy: column.wordOrNull(),
    isCurrent: column.flag(),
    publishedAt: column.instant(),
  },
  indexes: [
    {
      name: 'editorial_edition_links_newest_ix',
      columns: ['kind', 'target', 'locale', 'is_current', 'published_at', 'document_id'],
    },
    {
      name: 'editorial_edition_links_target_ix',
      columns: ['kind', 'target', 'is_current', 'role', 'document_id', 'published_at'],
    },
    { name: 'editorial_edition_links_edition_ix', columns: ['edition_id', 'kind', 'target'] },
  ],
} as const;

/** What changed for readers without a step of the workflow, for the memory of the other instances. */
export const changeModel = {
  uid: 'plugin::editorial.change',
  singularName: 'editorial-change',
  tableName: 'editorial_changes',
  attributes: { id: column.id(), keys: column.longText(), at: column.instant() },
  indexes: [{ name: 'editorial_changes_at_ix', columns: ['at'] }],
} as const;

export const editionModels = [editionModel, editionLinkModel, changeModel];
