import type { Stage } from './stages';

/** Permissions are made from these; `review` covers approving and requesting changes. */
export const CAPABILITIES = ['submit', 'review', 'publish'] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** Rules a step must meet beside stage and capability; each is a function in `rules.ts`. */
export type Need = 'ready' | 'reason' | 'digestSeen' | 'fourEyes' | 'approved' | 'creditsPublishable' | 'notReliedOn';

export interface Transition {
  readonly from: readonly Stage[];
  readonly while: 'any' | 'live' | 'notLive';
  readonly to: Stage;
  /** Any one of these suffices; one marked `ownOnly` counts for the owner of the document alone. */
  readonly by: readonly { readonly capability: Capability; readonly ownOnly?: true }[];
  readonly needs: readonly Need[];
}

const WORKING: readonly Stage[] = ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled', 'published'];

/** Steps that a person, a token or a script asks for. To change the workflow, change a row. */
export const STEPS = {
  submit: {
    from: ['draft', 'changes_requested'],
    while: 'any',
    to: 'in_review',
    by: [{ capability: 'submit' }],
    needs: ['ready', 'creditsPublishable'],
  },
  withdraw: {
    from: ['in_review', 'approved'],
    while: 'any',
    to: 'draft',
    by: [{ capability: 'submit', ownOnly: true }, { capability: 'review' }],
    needs: [],
  },
  request_changes: {
    from: ['in_review', 'approved', 'scheduled'],
    while: 'any',
    to: 'changes_requested',
    by: [{ capability: 'review' }],
    needs: ['reason'],
  },
  approve: {
    from: ['in_review'],
    while: 'any',
    to: 'approved',
    by: [{ capability: 'review' }],
    needs: ['digestSeen', 'fourEyes', 'ready', 'creditsPublishable'],
  },
  publish: {
    from: ['approved', 'scheduled'],
    while: 'any',
    to: 'published',
    by: [{ capability: 'publish' }],
    needs: ['approved', 'ready', 'creditsPublishable'],
  },
  discard_changes: {
    from: ['draft', 'changes_requested', 'in_review', 'approved'],
    while: 'live',
    to: 'published',
    by: [{ capability: 'submit', ownOnly: true }, { capability: 'review' }],
    needs: [],
  },
  unpublish: {
    from: WORKING,
    while: 'live',
    to: 'draft',
    by: [{ capability: 'publish' }],
    needs: ['reason', 'notReliedOn'],
  },
} as const satisfies Record<string, Transition>;

export type StepName = keyof typeof STEPS;

export const STEP_NAMES: readonly StepName[] = [
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'publish',
  'discard_changes',
  'unpublish',
];

/** Steps the system records by itself: a changed digest, and the first sight of a document. */
export const AUTOMATIC = ['edit', 'adopt'] as const;

export type AutomaticStep = (typeof AUTOMATIC)[number];

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
