import type { Announcement } from '../../../contracts/announcement';
import type { AutomaticStep, StepName } from '../../../domain/workflow/transitions';
import { afterCommit } from '../strapi';
import type { Desk, Transition } from './desk';

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
  recredit: 'editorial.recredited',
  rename_slug: 'editorial.slug_renamed',
  merge: 'editorial.merged',
  anonymise: 'editorial.anonymised',
  assign: 'editorial.assigned',
  set_due: 'editorial.due_changed',
  prioritise: 'editorial.prioritised',
} as const satisfies Record<StepName | AutomaticStep, string>;

/** Tells the world once the transaction stands; a listener that fails is logged and changes nothing. */
export async function announce({ strapi, reachOf }: Desk, transition: Transition): Promise<void> {
  const { key, event, tells } = transition;
  const name = Object.entries(ANNOUNCEMENTS).find(([step]) => step === event.step)?.[1];
  if (!name) return;
  const { seq, step, fromStage, toStage, reasonCode, scheduledFor, digest, at } = event;
  const payload: Announcement = {
    event: name,
    uid: key.uid,
    documentId: key.documentId,
    locale: key.locale || null,
    ...(await reachOf(transition)),
    seq,
    step,
    fromStage,
    toStage,
    reasonCode,
    scheduledFor,
    tells,
    digest,
    at,
  };
  await afterCommit(strapi, () => {
    strapi.eventHub
      .emit(name, payload)
      .catch((error: unknown) => strapi.log.error(`${name}: a listener failed: ${String(error)}`));
  });
}
