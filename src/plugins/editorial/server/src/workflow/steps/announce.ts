import type { Announcement } from '../../../../contracts/announcement';
import { eventOf } from '../../../../domain/workflow/announcements';
import { afterCommit } from '../../strapi';
import type { Desk, Transition } from '../desk';

/** Tells the world once the transaction stands; a listener that fails is logged and changes nothing. */
export async function announce({ strapi, reachOf }: Desk, transition: Transition): Promise<void> {
  const { key, event, tells } = transition;
  const name = eventOf(event.step);
  if (!name) return;
  const { seq, step, fromStage, toStage, reasonCode, scheduledFor, about, digest, at } = event;
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
    about,
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
