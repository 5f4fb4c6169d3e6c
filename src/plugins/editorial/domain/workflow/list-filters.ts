/**
 * What the content manager's lists of governed types take in `filters[$and]` beside their own filters:
 * `{ __stage: { $in: [stages] } }` and `{ __live: { $eq: 'true' | 'false' } }`.
 */
export const STAGE_FILTER = '__stage';
export const LIVE_FILTER = '__live';
