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
  /** Of a scheduled text it moves the instant. */
  schedule: {
    from: ['approved', 'scheduled'],
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
