import * as column from '../../columns';

/** A data transfer that wrote texts of governed types, and when somebody looked at what it left. */
export const transferModel = {
  uid: 'plugin::editorial.transfer',
  singularName: 'editorial-transfer',
  tableName: 'editorial_transfers',
  attributes: {
    id: column.id(),
    at: column.instant(),
    lookedAt: column.instantOrNull(),
    remembered: column.longText(),
  },
} as const;
