import type { Stage } from './stages';

/** Where an edit of each stage leads; absent means that the stage stays. Approvals are void in each of these. */
const AFTER_EDIT: Partial<Record<Stage, { readonly byReviewer: Stage; readonly byOthers: Stage }>> = {
  approved: { byReviewer: 'in_review', byOthers: 'draft' },
  scheduled: { byReviewer: 'in_review', byOthers: 'draft' },
  published: { byReviewer: 'draft', byOthers: 'draft' },
};

export function stageAfterEdit(stage: Stage, mayReview: boolean): Stage {
  const row = AFTER_EDIT[stage];
  if (!row) return stage;
  return mayReview ? row.byReviewer : row.byOthers;
}

/** Stages in which a save must be compared with what was approved or published. */
export function isBoundToDigest(stage: Stage): boolean {
  return AFTER_EDIT[stage] !== undefined;
}
