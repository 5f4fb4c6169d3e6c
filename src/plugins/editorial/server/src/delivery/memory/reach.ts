import type { Announcement } from '../../../../contracts/announcement';
import type { Transition } from '../../workflow/desk';
import type { Strapi } from '../../strapi';
import { changedKeys, isSeen } from './changes';
import { lastEdition, reissueOf } from '../editions/editions';

const NOTHING = { slug: null, previousSlug: null, keys: [] };

/** What a step means to front ends and caches: where readers find the text, and which answers are stale now. */
export async function reachOf(
  strapi: Strapi,
  transition: Transition,
): Promise<Pick<Announcement, 'slug' | 'previousSlug' | 'keys'>> {
  const { key, event, live } = transition;
  const keys = [...changedKeys(key.uid, key.documentId)];
  if (!isSeen(event.step) || keys.length === 0) return NOTHING;
  // Taken up by the thousand, and never the second edition.
  if (event.step === 'adopt') return { slug: live ? String(live.row.slug) : null, previousSlug: null, keys };
  const { previous, current } = reissueOf(transition) ?? { previous: await lastEdition(strapi, key), current: null };
  const previousSlug = current && previous && previous.slug !== current.slug ? previous.slug : null;
  return { slug: (current ?? previous)?.slug ?? null, previousSlug, keys };
}
