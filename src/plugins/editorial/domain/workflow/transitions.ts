import { PLAN_STEPS } from './plan';
import type { HoldPoint } from './refusals';
import type { Stage } from './stages';

/**
 * Permissions are made from these. `review` covers approving and requesting changes; `assign` says who works on what until
 * when; `override` publishes without approval, `minor_edit` publishes a correction of a live text without review,
 * `manage_authors` moves credits between profiles; these last three are granted to no role at first. `tick` answers for an
 * item of the checklist, `comment` and `resolve_comments` are for what is said beside the text.
 */
export const CAPABILITIES = [
  'submit',
  'review',
  'publish',
  'assign',
  'override',
  'minor_edit',
  'manage_authors',
  'tick',
  'comment',
  'resolve_comments',
] as const;

export type FixedCapability = (typeof CAPABILITIES)[number];

/** Those of the table, and `approve.<group>` for each group of approvers that the configuration names. */
export type Capability = FixedCapability | `approve.${string}`;

/** Rules a step must meet beside stage and capability; each is a function in `rules.ts`. */
export type Need =
  | 'ready'
  | 'reason'
  | 'digestSeen'
  | 'fourEyes'
  | 'counts'
  | 'approved'
  | 'futureInstant'
  | 'creditsPublishable'
  | 'notReliedOn'
  | 'minorEdits'
  | 'ownNotice';

export interface Way {
  readonly capability: Capability;
  readonly ownOnly?: true;
}

export interface Transition {
  readonly from: readonly Stage[];
  readonly while: 'any' | 'live' | 'notLive';
  readonly to: Stage;
  /** Any one of these suffices; one marked `ownOnly` counts for the owner of the document alone. */
  readonly by: readonly Way[];
  /** Where the approvals of a type come from groups, their capabilities stand in the place of `by`. */
  readonly byGroups?: true;
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
    byGroups: true,
    needs: ['digestSeen', 'fourEyes', 'counts', 'ready', 'creditsPublishable'],
  },
  publish: {
    from: ['approved', 'scheduled'],
    while: 'any',
    to: 'published',
    by: [{ capability: 'publish' }],
    needs: ['approved', 'ready', 'creditsPublishable'],
  },
  schedule: {
    from: ['approved'],
    while: 'any',
    to: 'scheduled',
    by: [{ capability: 'publish' }],
    needs: ['approved', 'futureInstant', 'ready', 'creditsPublishable'],
  },
  unschedule: {
    from: ['scheduled'],
    while: 'any',
    to: 'approved',
    by: [{ capability: 'publish' }],
    needs: [],
  },
  publish_minor: {
    from: ['draft', 'in_review'],
    while: 'live',
    to: 'published',
    by: [{ capability: 'minor_edit' }],
    needs: ['minorEdits', 'digestSeen', 'ready', 'creditsPublishable'],
  },
  publish_without_approval: {
    from: ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled'],
    while: 'any',
    to: 'published',
    by: [{ capability: 'override' }],
    needs: ['reason', 'ready', 'creditsPublishable'],
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
  retract: {
    from: WORKING,
    while: 'live',
    to: 'retracted',
    by: [{ capability: 'publish' }],
    needs: ['notReliedOn'],
  },
  approve_notice: {
    from: ['retracted'],
    while: 'notLive',
    to: 'retracted',
    by: [{ capability: 'review' }],
    byGroups: true,
    needs: ['ownNotice', 'digestSeen', 'fourEyes', 'counts'],
  },
  reinstate: {
    from: ['retracted'],
    while: 'notLive',
    to: 'draft',
    by: [{ capability: 'publish' }],
    needs: ['reason'],
  },
  archive: {
    from: ['draft', 'changes_requested'],
    while: 'notLive',
    to: 'archived',
    by: [{ capability: 'review' }],
    needs: [],
  },
  restore: {
    from: ['archived'],
    while: 'notLive',
    to: 'draft',
    by: [{ capability: 'review' }],
    needs: [],
  },
} as const satisfies Record<string, Transition>;

export type StepName = keyof typeof STEPS;

export const STEP_NAMES: readonly StepName[] = [
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'publish_minor',
  'publish_without_approval',
  'discard_changes',
  'unpublish',
  'retract',
  'approve_notice',
  'reinstate',
  'archive',
  'restore',
];

export type Chain = readonly [StepName, ...StepName[]];

/** Steps that one button takes in turn, all or none; each is decided, and logged, by itself. */
export const CHAINS = { approve_and_publish: ['approve', 'publish'] } as const satisfies Record<string, Chain>;

export type ChainName = keyof typeof CHAINS;

/**
 * Steps that change who is credited, and profiles, behind the review: the text of working copy and live row changes
 * alike, the stage stays, approvals carry over. All need `manage_authors`.
 */
export const AMENDMENTS = ['recredit', 'rename_slug', 'merge', 'anonymise'] as const;

export type AmendmentStep = (typeof AMENDMENTS)[number];

/** What people do beside the steps: it is logged with them, and changes neither stage nor text. */
export const REMARKS = ['tick', 'untick', 'comment', 'resolve', 'reopen'] as const;

export type RemarkStep = (typeof REMARKS)[number];

/**
 * Events that are no steps: a changed digest, the first sight of a document, a schedule that was refused, amendments,
 * and changes of the plan.
 */
export const AUTOMATIC = ['edit', 'adopt', 'schedule_failed', ...AMENDMENTS, ...PLAN_STEPS, ...REMARKS] as const;

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

/** Submitting and giving a yes come before a publication, and a text that waits for its instant goes out by itself. */
const NOT_HELD: Record<HoldPoint, ReadonlySet<StepName>> = {
  submit: new Set<StepName>(),
  approve: new Set<StepName>(['submit']),
  publish: new Set<StepName>(['submit', 'approve']),
};

/** Whether an item that must be closed `before` some step holds up this one; every step, unless said otherwise. */
export function isHeldUp(step: StepName, before: HoldPoint = 'submit'): boolean {
  return !NOT_HELD[before].has(step);
}
