import * as column from '../columns';

/** Comments on working copies. A thread is its first comment; what it is about and whether it is open stands there. */
export const commentModel = {
  uid: 'plugin::editorial.comment',
  singularName: 'editorial-comment',
  tableName: 'editorial_comments',
  attributes: {
    id: column.id(),
    targetUid: column.typeUid(),
    documentId: column.documentId(),
    locale: column.locale(),
    /** The first comment of the thread; 0 for that one itself. */
    thread: column.count(),
    field: column.wordsOrNull(),
    quote: column.json(),
    body: column.longText(),
    mentions: column.longText(),
    isBlocking: column.flag(),
    /** Null for somebody who was erased. */
    writtenBy: column.accountOrNull(),
    at: column.instant(),
    resolvedBy: column.accountOrNull(),
    resolvedAt: column.instantOrNull(),
  },
  indexes: [
    { name: 'editorial_comments_thread_ix', columns: ['target_uid', 'document_id', 'locale', 'thread', 'resolved_at'] },
    { name: 'editorial_comments_replies_ix', columns: ['thread'] },
    { name: 'editorial_comments_person_ix', columns: ['written_by'] },
  ],
} as const;
