import * as column from '../columns';

const key = () => ({ targetUid: column.typeUid(), documentId: column.documentId(), locale: column.locale() });

/** The outbox: what there is to tell, written in the transaction that caused it and gone once people were told. */
export const tellingModel = {
  uid: 'plugin::editorial.telling',
  singularName: 'editorial-telling',
  tableName: 'editorial_tellings',
  attributes: {
    id: column.id(),
    ...key(),
    kind: column.word(),
    actor: column.accountOrNull(),
    receivers: column.json(),
    detail: column.longTextOrNull(),
    at: column.instant(),
    attempts: column.count(),
    dueAt: column.instant(),
  },
  indexes: [{ name: 'editorial_tellings_due_ix', columns: ['due_at'] }],
} as const;

/** One piece of news for one account. */
export const noticeModel = {
  uid: 'plugin::editorial.notice',
  singularName: 'editorial-notice',
  tableName: 'editorial_notices',
  attributes: {
    id: column.id(),
    account: column.account(),
    ...key(),
    kind: column.word(),
    actor: column.accountOrNull(),
    detail: column.longTextOrNull(),
    at: column.instant(),
    isShown: column.flag(),
    readAt: column.instantOrNull(),
    letterKey: column.wordsOrNull(),
  },
  indexes: [
    { name: 'editorial_notices_account_ix', columns: ['account', 'is_shown', 'read_at', 'id'] },
    { name: 'editorial_notices_letter_ix', columns: ['letter_key'] },
    { name: 'editorial_notices_at_ix', columns: ['at'] },
  ],
} as const;

/** One e-mail to one account, until it is sent and for a while after. Its key is the same at every attempt. */
export const letterModel = {
  uid: 'plugin::editorial.letter',
  singularName: 'editorial-letter',
  tableName: 'editorial_letters',
  attributes: {
    id: column.id(),
    account: column.account(),
    letterKey: column.title(),
    isDigest: column.flag(),
    state: column.word(),
    attempts: column.count(),
    dueAt: column.instant(),
    at: column.instant(),
    sentAt: column.instantOrNull(),
    error: column.remarkOrNull(),
  },
  indexes: [
    { name: 'editorial_letters_key_uq', columns: ['letter_key'], type: 'unique' },
    { name: 'editorial_letters_due_ix', columns: ['state', 'due_at'] },
    { name: 'editorial_letters_account_ix', columns: ['account'] },
  ],
} as const;

/** What somebody chose to hear of; who never chose has none. */
export const noticeChoiceModel = {
  uid: 'plugin::editorial.notice-choice',
  singularName: 'editorial-notice-choice',
  tableName: 'editorial_notice_choices',
  attributes: { id: column.id(), account: column.account(), choices: column.json() },
  indexes: [{ name: 'editorial_notice_choices_uq', columns: ['account'], type: 'unique' }],
} as const;

export const noticeModels = [tellingModel, noticeModel, letterModel, noticeChoiceModel];
