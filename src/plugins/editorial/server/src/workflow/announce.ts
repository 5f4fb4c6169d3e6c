import type { AutomaticStep, StepName } from '../../../domain/workflow/transitions';
import { afterCommit, type Strapi } from '../strapi';
import type { EventRow } from './events';
import type { Key } from './key';

/** Events on Strapi's hub, for listeners and webhooks; they carry ids and the digest, never text or names. */
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
  reinstate: 'editorial.reinstated',
  archive: 'editorial.archived',
  restore: 'editorial.restored',
  edit: 'editorial.edited',
  adopt: 'editorial.adopted',
} as const satisfies Record<StepName | AutomaticStep, string>;

/** Tells the world once the transaction stands; a listener that fails is logged and changes nothing. */
export async function announce(strapi: Strapi, key: Key, event: EventRow): Promise<void> {
  const name = Object.entries(ANNOUNCEMENTS).find(([step]) => step === event.step)?.[1];
  if (!name) return;
  const { seq, fromStage, toStage, digest, at } = event;
  const payload = {
    event: name,
    uid: key.uid,
    documentId: key.documentId,
    locale: key.locale || null,
    seq,
    fromStage,
    toStage,
    digest,
    at,
  };
  await afterCommit(strapi, () => {
    strapi.eventHub
      .emit(name, payload)
      .catch((error: unknown) => strapi.log.error(`${name}: a listener failed: ${String(error)}`));
  });
}
