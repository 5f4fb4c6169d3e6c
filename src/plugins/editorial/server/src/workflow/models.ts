/**
 * Tables of the workflow, as database models and not as content types: through content types GraphQL would let a
 * full-access token write events.
 */
const key = {
  targetUid: { type: 'string', notNullable: true },
  documentId: { type: 'string', notNullable: true },
  locale: { type: 'string', notNullable: true },
} as const;

const KEY_COLUMNS = ['target_uid', 'document_id', 'locale'];

export const caseModel = {
  uid: 'plugin::editorial.case',
  singularName: 'editorial-case',
  tableName: 'editorial_cases',
  attributes: {
    id: { type: 'increments' },
    ...key,
    stage: { type: 'string', notNullable: true },
    isLive: { type: 'boolean', notNullable: true },
    wasLive: { type: 'boolean', notNullable: true },
    version: { type: 'integer', notNullable: true },
    textVersion: { type: 'integer', notNullable: true },
    seq: { type: 'integer', notNullable: true },
    liveDigest: { type: 'string' },
    owner: { type: 'string' },
    edits: { type: 'json' },
    submittedBy: { type: 'string' },
    submittedAt: { type: 'string' },
  },
  indexes: [
    { name: 'editorial_cases_key_uq', columns: KEY_COLUMNS, type: 'unique' },
    { name: 'editorial_cases_queue_ix', columns: ['stage', 'submitted_at'] },
  ],
} as const;

export const eventModel = {
  uid: 'plugin::editorial.event',
  singularName: 'editorial-event',
  tableName: 'editorial_events',
  attributes: {
    id: { type: 'increments' },
    ...key,
    seq: { type: 'integer', notNullable: true },
    step: { type: 'string', notNullable: true },
    fromStage: { type: 'string' },
    toStage: { type: 'string', notNullable: true },
    actorKind: { type: 'string', notNullable: true },
    actorId: { type: 'string', notNullable: true },
    via: { type: 'string', notNullable: true },
    reason: { type: 'text' },
    digest: { type: 'string', notNullable: true },
    hasOwnEdits: { type: 'boolean', notNullable: true },
    at: { type: 'string', notNullable: true },
    mac: { type: 'string', notNullable: true },
  },
  indexes: [{ name: 'editorial_events_seq_uq', columns: [...KEY_COLUMNS, 'seq'], type: 'unique' }],
} as const;

export const revisionModel = {
  uid: 'plugin::editorial.revision',
  singularName: 'editorial-revision',
  tableName: 'editorial_revisions',
  attributes: {
    id: { type: 'increments' },
    ...key,
    digest: { type: 'string', notNullable: true },
    content: { type: 'text', notNullable: true },
    at: { type: 'string', notNullable: true },
  },
  indexes: [{ name: 'editorial_revisions_digest_uq', columns: [...KEY_COLUMNS, 'digest'], type: 'unique' }],
} as const;
