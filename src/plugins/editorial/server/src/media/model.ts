import * as column from '../columns';

/** What is inside each file of the media library, taken when it is uploaded or replaced. */
export const fileContentModel = {
  uid: 'plugin::editorial.file-content',
  singularName: 'editorial-file-content',
  tableName: 'editorial_file_contents',
  attributes: {
    id: column.id(),
    fileId: column.count(),
    digest: column.digest(),
    fileUpdatedAt: column.instant(),
    mac: column.digestOrNull(),
  },
  indexes: [{ name: 'editorial_file_contents_file_uq', columns: ['file_id'], type: 'unique' }],
} as const;
