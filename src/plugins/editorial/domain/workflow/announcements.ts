import type { AutomaticStep } from './automatic';
import type { StepName } from './transitions';

/** Events on Strapi's hub, for listeners and webhooks; the contract `announcement` says what they carry. */
export const ANNOUNCEMENTS = {
  submit: 'editorial.submitted',
  withdraw: 'editorial.withdrawn',
  request_changes: 'editorial.changes_requested',
  approve: 'editorial.approved',
  publish: 'editorial.published',
  publish_minor: 'editorial.published',
  publish_without_approval: 'editorial.published',
  schedule: 'editorial.scheduled',
  unschedule: 'editorial.unscheduled',
  schedule_failed: 'editorial.schedule_failed',
  discard_changes: 'editorial.changes_discarded',
  unpublish: 'editorial.unpublished',
  retract: 'editorial.retracted',
  approve_notice: 'editorial.notice_approved',
  reinstate: 'editorial.reinstated',
  archive: 'editorial.archived',
  restore: 'editorial.restored',
  edit: 'editorial.edited',
  adopt: 'editorial.adopted',
  restore_revision: 'editorial.revision_restored',
  recredit: 'editorial.recredited',
  rename_slug: 'editorial.slug_renamed',
  merge: 'editorial.merged',
  anonymise: 'editorial.anonymised',
  assign: 'editorial.assigned',
  set_due: 'editorial.due_changed',
  prioritise: 'editorial.prioritised',
  tick: 'editorial.ticked',
  untick: 'editorial.unticked',
  comment: 'editorial.commented',
  resolve: 'editorial.comment_resolved',
  reopen: 'editorial.comment_reopened',
} as const satisfies Record<StepName | AutomaticStep, string>;

export type EventName = (typeof ANNOUNCEMENTS)[keyof typeof ANNOUNCEMENTS];

/** Every event of the workflow, as webhooks name them. */
export const EVENT_NAMES: readonly EventName[] = [...new Set(Object.values(ANNOUNCEMENTS))];

/** The event that tells of a step in the log; undefined for a step that this version does not know. */
export function eventOf(step: string): EventName | undefined {
  return Object.entries(ANNOUNCEMENTS).find(([name]) => name === step)?.[1];
}
