import * as column from '../columns';

/**
 * Tables of the workflow, as database models and not as content types: through content types GraphQL would let a
 * full-access token write events.
 */
const key = () => ({ targetUid: column.typeUid(), documentId: column.documentId(), locale: column.locale() });

const KEY_COLUMNS = ['target_uid', 'document_id', 'locale'];

export const caseModel = {
  uid: 'plugin::editorial.case',
  singularName: 'editorial-case',
  tableName: 'editorial_cases',
  attributes: {
    id: column.id(),
    ...key(),
    title: column.titleOrNull(),
    titleKey: column.titleOrNull(),
    stage: column.word(),
    isLive: column.flag(),
    wasLive: column.flag(),
    version: column.count(),
    textVersion: column.count(),
    holds: column.countOrNull(),
    seq: column.count(),
    liveDigest: column.digestOrNull(),
    owner: column.accountOrNull(),
    edits: column.json(),
    editors: column.longTextOrNull(),
    submittedBy: column.accountOrNull(),
    submittedAt: column.instantOrNull(),
    scheduledFor: column.instantOrNull(),
    savedBy: column.accountOrNull(),
    savedAt: column.instantOrNull(),
    unkeptSince: column.instantOrNull(),
    dueAt: column.instantOrNull(),
    dueTold: column.instantOrNull(),
    priority: column.countOrNull(),
  },
  indexes: [
    { name: 'editorial_cases_key_uq', columns: KEY_COLUMNS, type: 'unique' },
    { name: 'editorial_cases_queue_ix', columns: ['stage', 'submitted_at'] },
    { name: 'editorial_cases_due_ix', columns: ['stage', 'scheduled_for'] },
    { name: 'editorial_cases_stage_ix', columns: ['target_uid', 'locale', 'stage', 'is_live', 'document_id'] },
    { name: 'editorial_cases_recent_ix', columns: ['stage', 'saved_at'] },
    { name: 'editorial_cases_saved_ix', columns: ['saved_at'] },
    { name: 'editorial_cases_unkept_ix', columns: ['unkept_since'] },
    { name: 'editorial_cases_deadline_ix', columns: ['due_at'] },
    { name: 'editorial_cases_titles_ix', columns: ['title_key', 'target_uid', 'locale'] },
    { name: 'editorial_cases_owner_ix', columns: ['target_uid', 'owner'] },
  ],
} as const;

export const assigneeModel = {
  uid: 'plugin::editorial.assignee',
  singularName: 'editorial-assignee',
  tableName: 'editorial_assignees',
  attributes: { id: column.id(), ...key(), account: column.account() },
  indexes: [
    { name: 'editorial_assignees_key_uq', columns: [...KEY_COLUMNS, 'account'], type: 'unique' },
    { name: 'editorial_assignees_account_ix', columns: ['account', ...KEY_COLUMNS] },
  ],
} as const;

export const eventModel = {
  uid: 'plugin::editorial.event',
  singularName: 'editorial-event',
  tableName: 'editorial_events',
  attributes: {
    id: column.id(),
    ...key(),
    seq: column.count(),
    step: column.word(),
    fromStage: column.wordOrNull(),
    toStage: column.word(),
    actorKind: column.word(),
    actorId: column.word(),
    capability: column.word(),
    via: column.word(),
    reason: column.longTextOrNull(),
    reasonCode: column.wordOrNull(),
    approverGroups: column.wordsOrNull(),
    scheduledFor: column.instantOrNull(),
    notice: column.longTextOrNull(),
    assignees: column.wordsOrNull(),
    dueAt: column.instantOrNull(),
    priority: column.wordOrNull(),
    about: column.wordsOrNull(),
    digest: column.digest(),
    previousDigest: column.digestOrNull(),
    liveDigest: column.digestOrNull(),
    hasOwnEdits: column.flag(),
    at: column.instant(),
    mac: column.digest(),
  },
  indexes: [
    { name: 'editorial_events_seq_uq', columns: [...KEY_COLUMNS, 'seq'], type: 'unique' },
    { name: 'editorial_events_at_ix', columns: ['at'] },
    { name: 'editorial_events_actor_ix', columns: ['actor_kind', 'actor_id', 'at'] },
    { name: 'editorial_events_step_ix', columns: ['step', 'at'] },
  ],
} as const;

export const revisionModel = {
  uid: 'plugin::editorial.revision',
  singularName: 'editorial-revision',
  tableName: 'editorial_revisions',
  attributes: {
    id: column.id(),
    ...key(),
    digest: column.digest(),
    content: column.longText(),
    at: column.instant(),
    savedBy: column.accountOrNull(),
    firstAt: column.instantOrNull(),
    firstBy: column.accountOrNull(),
    thinAt: column.instantOrNull(),
    mac: column.digestOrNull(),
  },
  indexes: [
    { name: 'editorial_revisions_digest_uq', columns: [...KEY_COLUMNS, 'digest'], type: 'unique' },
    { name: 'editorial_revisions_at_ix', columns: [...KEY_COLUMNS, 'at'] },
    { name: 'editorial_revisions_thin_ix', columns: ['thin_at'] },
  ],
} as const;
