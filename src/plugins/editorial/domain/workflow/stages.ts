/** Where the working copy of a document stands. Whether readers can see it now is `isLive`, apart from the stage. */
export const STAGES = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'archived',
] as const;

export type Stage = (typeof STAGES)[number];
