import * as column from '../columns';

/** What people answered for with a tick, in a table of its own: on the entry it would be copied, cleared and published. */
export const tickModel = {
  uid: 'plugin::editorial.tick',
  singularName: 'editorial-tick',
  tableName: 'editorial_ticks',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    documentId: column.documentId(),
    locale: column.locale(),
    item: column.word(),
    digest: column.digest(),
    tickedBy: column.accountOrNull(),
    at: column.instant(),
  },
  indexes: [
    {
      name: 'editorial_ticks_item_uq',
      columns: ['target_uid', 'document_id', 'locale', 'item'],
      type: 'unique',
    },
    { name: 'editorial_ticks_person_ix', columns: ['ticked_by'] },
  ],
} as const;
