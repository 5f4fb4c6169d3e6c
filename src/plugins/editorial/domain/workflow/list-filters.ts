/**
 * What the content manager's lists of governed types take in `filters[$and]` beside their own filters:
 * `{ __stage: { $in: [stages] } }`, `{ __live: { $eq: 'true' | 'false' } }`, `{ __assignee: { $eq: 'admin:3' } }` and
 * `{ __due: { $eq: 'overdue' | 'none' } }`.
 */
export const STAGE_FILTER = '__stage';
export const LIVE_FILTER = '__live';
export const ASSIGNEE_FILTER = '__assignee';
export const DUE_FILTER = '__due';
