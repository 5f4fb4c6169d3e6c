import * as column from '../columns';

/** That somebody has an entry open, until a moment that every sign of life puts off. */
export const leaseModel = {
  uid: 'plugin::editorial.lease',
  singularName: 'editorial-lease',
  tableName: 'editorial_leases',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    documentId: column.documentId(),
    locale: column.locale(),
    account: column.account(),
    since: column.instant(),
    until: column.instant(),
    holdsSince: column.instantOrNull(),
    lostTo: column.accountOrNull(),
    lostAt: column.instantOrNull(),
  },
  indexes: [
    {
      name: 'editorial_leases_uq',
      columns: ['target_uid', 'document_id', 'locale', 'account'],
      type: 'unique',
    },
    { name: 'editorial_leases_until_ix', columns: ['until'] },
  ],
} as const;
