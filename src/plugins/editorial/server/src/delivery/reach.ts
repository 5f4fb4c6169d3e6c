import type { Announcement } from '../../../contracts/announcement';
import type { Transition } from '../workflow/desk';
import type { Strapi } from '../strapi';
import { changedKeys, isSeen } from './changes';
import { editionRows } from './edition-rows';

const NOTHING = { slug: null, previousSlug: null, keys: [] };

/** What a step means to front ends and caches: where readers find the text, and which answers are stale now. */
export async function reachOf(
  strapi: Strapi,
  { key: { uid, documentId, locale }, event, live }: Transition,
): Promise<Pick<Announcement, 'slug' | 'previousSlug' | 'keys'>> {
  const keys = [...changedKeys(uid, documentId)];
  if (!isSeen(event.step) || keys.length === 0) return NOTHING;
  // Taken up by the thousand, and never the second edition.
  if (event.step === 'adopt') return { slug: live ? String(live.row.slug) : null, previousSlug: null, keys };
  const where = { targetUid: uid, documentId, locale };
  const newest = { where, orderBy: { number: 'desc' }, limit: 2, select: ['slug', 'changedAt', 'isCurrent'] };
  const [last, before] = await editionRows(strapi).findMany(newest);
  const isNew = last?.isCurrent && last.changedAt === event.at;
  const previousSlug = isNew && before && before.slug !== last.slug ? before.slug : null;
  return { slug: last?.slug ?? null, previousSlug, keys };
}
