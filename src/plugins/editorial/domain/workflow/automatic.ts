import { PLAN_STEPS } from './plan';

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
 * Events that are no steps: a changed digest, the first sight of a document, a schedule that was refused, an older text
 * that was brought back, amendments, and changes of the plan.
 */
export const AUTOMATIC = [
  ...(['edit', 'adopt', 'schedule_failed', 'restore_revision'] as const),
  ...AMENDMENTS,
  ...PLAN_STEPS,
  ...REMARKS,
] as const;

export type AutomaticStep = (typeof AUTOMATIC)[number];
