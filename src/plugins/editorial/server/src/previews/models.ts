import * as column from '../columns';

/** Links to working copies for people without an account. The token itself is nowhere, only its hash. */
export const previewModel = {
  uid: 'plugin::editorial.preview',
  singularName: 'editorial-preview',
  tableName: 'editorial_previews',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    documentId: column.documentId(),
    locale: column.locale(),
    tokenHash: column.digest(),
    createdBy: column.accountOrNull(),
    /** Null in rows from before it was told apart. */
    origin: column.wordOrNull(),
    createdAt: column.instant(),
    expiresAt: column.instant(),
    views: column.count(),
    mostViews: column.count(),
    lastViewedAt: column.instantOrNull(),
    revokedAt: column.instantOrNull(),
  },
  indexes: [
    { name: 'editorial_previews_token_uq', columns: ['token_hash'], type: 'unique' },
    { name: 'editorial_previews_document_ix', columns: ['target_uid', 'document_id', 'locale'] },
  ],
} as const;

/** Every opening of such a link. */
export const previewViewModel = {
  uid: 'plugin::editorial.preview-view',
  singularName: 'editorial-preview-view',
  tableName: 'editorial_preview_views',
  attributes: { id: column.id(), previewId: column.count(), digest: column.digest(), at: column.instant() },
  indexes: [{ name: 'editorial_preview_views_preview_ix', columns: ['preview_id', 'at'] }],
} as const;

export const previewModels = [previewModel, previewViewModel];
